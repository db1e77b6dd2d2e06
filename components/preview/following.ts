// What joins a drawn message to its source, in one load.
export { follow } from './follow.ts'
export { TappedBar } from './tapped-bar.tsx'
