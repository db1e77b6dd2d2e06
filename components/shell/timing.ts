/**
 * Every clock of the composer and of what hangs on it, in milliseconds, with what each is for. Their order matters: a
 * key is drawn, then its draft is saved, then what follows from it is worked out, then somebody is asked.
 */

/** Half a frame: drawing the preview at once, in the frame of a key, may take this much; the rest is the browser's. */
export const drawAtOnceMs = 8
/** A frame: the first key after a pause may draw the preview at once where that takes no more. */
export const drawInPauseMs = 16
/** Typing has paused: longer than from key to key of a fast typist. Then problems, size, request and outline follow. */
export const debounceMs = 120
/** A changed draft is saved in the browser this much later. */
export const saveMs = 150
/** A chart is drawn anew when its data has stood this long. */
export const chartMs = 150
/** A person, picture or message is looked up when its id has stood this long: while typed, each letter makes another. */
export const lookUpMs = 300
/** What is known of the message to be answered is believed for so long. */
export const believeTargetMs = 60_000
/** The same where many are answered at once: looking a thousand up takes a minute itself. */
export const believeCheckedMs = 10 * 60_000
/** Send asks for an older one once more, and waits for the answer no longer than this. */
export const askAgainMs = 300
/** Send waits so long for a look-up that is under way: then the record says whom the reply went to. */
export const awaitLookUpMs = 1000
/** A search in the address follows what is typed. */
export const searchMs = 150
/** A send without an answer counts as slow: only then progress is shown. */
export const slowSendMs = 700
/** How often the progress of a slow send is asked for. */
export const progressMs = 500
/** How often it is asked what a reply came to that nobody answered for. */
export const settledMs = 3000
/** A press of Send that found its session ended goes out after so long no more: signing in takes ten minutes at most. */
export const unsentMs = 10 * 60_000
/** Typing keeps the session from going idle; it is asked for no more often than this, nor than a third of that limit. */
export const keepAliveMs = 4 * 60_000
/** So long before a session ends, whatever one does, the page says so. */
export const endsSoonMs = 3 * 60_000
/** The panel of an outcome waits this long for its code before it is shown without. */
export const panelMs = 1000
/** The row about a reply that was sent stays this long once one writes on, and longer under a pointer or the focus. */
export const sentRowMs = 8000
/** How often what has arrived in the sandbox is looked at. */
export const sandboxMs = 2000
/** How often it is asked how far the check of the chain of acts is. */
export const checkProgressMs = 1000
/** How often it is asked how far an export is. */
export const exportProgressMs = 1000
/** Code that did not come is asked for again. */
export const retryImportMs = 3000
/** How often it is asked how far a job is, and what has become of the rows in sight. */
export const jobProgressMs = 1000
export const jobRowsMs = 3000
