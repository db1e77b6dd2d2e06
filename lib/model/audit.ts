import type { Operator } from './attempt.ts'

/** Whatever is kept on record, by the word the record bears. A new one is a line here and its words in lib/i18n/audit.ts. */
export const acts = [
  'send',
  /** The same uuid once more. */
  'resend',
  /** To a message kept for tests. */
  'send_test',
  /** What came of a send, filled in once. */
  'outcome',
  'stop',
  /** What an attempt came to that nobody had answered for; the result says how that was found, see settlement.ts. */
  'settled',
  'approval_asked',
  /** Of what goes to a message kept for tests. */
  'test_approval_asked',
  'approval_given',
  'approval_declined',
  'approval_expired',
  'approval_withdrawn',
  /** Many replies at once; the subject is the id of the job, its size and digest stand in the details. */
  'job_begun',
  'job_paused',
  'job_resumed',
  'job_stopped',
  /** Its operator may go on with what somebody else had stopped. */
  'job_stop_lifted',
  /** Its rows that failed go out again: so many, and so many are left. */
  'job_repeated',
  'job_rest_sent',
  /** It is through; the result says how many rows came to what. */
  'job_ended',
  /** The console did not send a row of it. */
  'job_row_left_out',
  'signed_in',
  'signed_out',
  'entry_refused',
  'message_looked_up',
  'chat_looked_up',
  /** Bytes were uploaded to Feishu; the subject is the id of the upload, its key stands in the details. */
  'uploaded',
  /** Something uploaded is shown to whoever may send as its app; `ended`: no longer. */
  'upload_shared',
  /** Which groups an app is in was asked. */
  'chats_listed',
  /** What was said in a chat, or in a thread, was read. */
  'chat_read',
  'thread_read',
  /** Messages that mentioned the bot of an app were read; which they were stands in the details. */
  'mentions_read',
  'person_looked_up',
  /** Who is in a chat was asked, for mentioning somebody. */
  'members_listed',
  /** Somebody was looked for in the whole company; the result says how, by `mail`, `phone` or `name`. */
  'people_searched',
  /** Feishu was asked whether an app can reply. */
  'app_checked',
  /** What somebody else sent was opened. */
  'record_opened',
  /** The list of acts was opened. */
  'audit_opened',
  'exported',
  /** Words and names of long ago were blanked; the subject is the time before which. */
  'retention',
  'session_ended',
  /** The settings the console was started with, where they are not those of the start before. */
  'settings_seen',
  /** A row from before acts were chained. */
  'taken_over',
] as const
export type Act = (typeof acts)[number]

/** Whoever did it; the console itself where nobody did. Their name, e-mail and address are blanked by age, their id stays. */
export type Who = {
  /** As operatorId (identity.ts) makes it of issuer and subject; empty where nobody knows. */
  id: string
  name: string
  email: string | null
  /** Where they asked from; empty where there was no request. */
  address: string
}

/** The console, where no person acts. */
export const theConsole: Who = { id: 'console', name: '', email: null, address: '' }

/** One act, to be put on record. */
export type NewActOnRecord = {
  act: Act
  who: Who
  /** The id of what it was done to: a message, chat, person, session … It stays for ever, so it must hold no words. */
  subject: string
  /** In one word, or with a code behind it: `done`, `refused 230002`. */
  result: string
  /** By which a person can be helped; empty where there was no request. */
  request_id: string
  attempt_id?: string | null
  app_id?: string | null
  /** Whatever else belongs to it; blanked by age. */
  content?: { [name: string]: unknown }
}

/** One act as it stands on record. */
export type ActOnRecord = {
  /** Its number in the chain, from 1 without a gap. */
  seq: number
  /** UTC, ISO 8601. */
  at: string
  act: Act
  who: Who
  subject: string
  result: string
  request_id: string
  attempt_id: string | null
  app_id: string | null
  /** Null once it is blanked. */
  content: { [name: string]: unknown } | null
  /** SHA-256 over it and the one before. */
  hash: string
}

/** Where the chain ends: how many acts it holds, and the hash of the last. */
export type ChainHead = { seq: number; hash: string }

/** Words kept long enough were taken away: those from before `before`, at `at`. */
export type Blanked = { at: string; before: string }

/** An operator of whom no more is known than stands on their attempts. */
export const operatorOf = ({ id, name }: Operator): Who => ({ id, name, email: null, address: '' })

/** One place where the record is not what was put there. */
export type Fault = {
  what: /** An act is not there. */
    | 'act_missing'
    /** An act is not what its hash says. */
    | 'act_changed'
    /** An act does not follow the one before it. */
    | 'act_unchained'
    /** The words of an act are not there. */
    | 'words_missing'
    /** The words of an act are not what the chain says. */
    | 'words_changed'
    /** Words were blanked that no retention on record reaches. */
    | 'words_blanked'
    /** Words that belong to no act. */
    | 'words_added'
    /** What an act vouches for is not there: an attempt, or an entry. */
    | 'row_missing'
    /** It is there, and changed: who, where to, what, the answer or a try. */
    | 'row_changed'
    /** It is there, and no act vouches for it. */
    | 'row_added'
    /** The chain does not end where it says. */
    | 'end_moved'
    /** The head kept elsewhere is none of the chain: its end was cut off, or it was made anew. */
    | 'head_unknown'
  /** The number of the act, where there is one. */
  seq: number | null
  /** The attempt or entry, where it is one. */
  id: string | null
}

/**
 * What a check of the whole record came to; at most so many faults are named. `blanked`: acts whose words retention took
 * away, so that nothing can be compared with them any more.
 */
export type ChainReport = ChainHead & { blanked: number; faults: Fault[]; more: boolean }

/** What is known of the chain: the last check, when it ended, and the one under way; `of`: null until it is known. */
export type ChainState = {
  last: (ChainReport & { at: string }) | null
  running: { done: number; of: number | null } | null
  /** The record could not be read when it was tried last. */
  failed: boolean
}
