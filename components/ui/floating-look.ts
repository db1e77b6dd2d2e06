/** A list above the end of the field it belongs to, which holds the keys. */
export const pickerFrame =
  'absolute inset-x-2 bottom-2 z-20 overflow-hidden rounded-panel border border-line bg-raised shadow-float'
