import type { Kysely, Transaction as KyselyTransaction } from 'kysely'

/**
 * Every table on one page. Portable subset for SQLite and PostgreSQL: text ids, ISO-text times, JSON as text, 0 or 1
 * for yes and no; bytes only for pictures and recordings.
 */
export type Tables = {
  practice: PracticeTable
  person: PersonTable
  stories: StoryTable
  look: LookTable
  mail_words: MailWordsTable
  experiences: ExperienceTable
  jobs: JobTable
  mails: MailTable
  booking_settings: BookingSettingsTable
  consultation_kinds: ConsultationKindTable
  bookings: BookingTable
  booking_days: BookingDayTable
  occupancies: OccupancyTable
  calendar_accounts: CalendarAccountTable
  calendars: CalendarTable
  calendar_busy: CalendarBusyTable
  calendar_writes: CalendarWriteTable
  calendar_settings: CalendarSettingsTable
  conversations: ConversationTable
  messages: MessageTable
  message_settings: MessageSettingsTable
  visitor_limits: VisitorLimitTable
  visitor_forms: VisitorFormTable
  articles: ArticleTable
  article_addresses: ArticleAddressTable
  article_versions: ArticleVersionTable
  article_origins: ArticleOriginTable
  old_addresses: OldAddressTable
  publishing_state: PublishingStateTable
  pictures: PictureTable
  picture_files: PictureFileTable
  voice_files: VoiceFileTable
  voice_draft: VoiceDraftTable
  voice_versions: VoiceVersionTable
  voice_version_files: VoiceVersionFileTable
  subscribers: SubscriberTable
  subscriber_addresses: SubscriberAddressTable
  newsletter_settings: NewsletterSettingsTable
  letters: LetterTable
  letter_recipients: LetterRecipientTable
  sending_limits: SendingLimitsTable
  reply_copies: ReplyCopiesTable
  copy_guard: CopyGuardTable
  erasures: ErasureTable

  practitioners: PractitionerTable
  studio_links: StudioLinkTable
  sessions: SessionTable
  passkeys: PasskeyTable
  passphrases: PassphraseTable
  challenges: ChallengeTable
  mailed_codes: MailedCodeTable
  entrance_limits: EntranceLimitTable
  practitioner_keys: PractitionerKeyTable
  key_wraps: KeyWrapTable
  access_log: AccessLogTable
  access_log_end: AccessLogEndTable
}

export type Db = Kysely<Tables>
export type Transaction = KyselyTransaction<Tables>

/** One row: the practice this site belongs to. `id` is always 1. */
export type PracticeTable = {
  id: number
  name: string
  role: string
  address: string
  city: string
  mail: string
  phone: string
  kvk: string
  complaints_nl: string
  complaints_en: string
  about_nl: string
  about_en: string
  big: string
  demo: number
}

/** Work to do later, each (kind, key) once ever. `lease` is the claim of the worker that has it until `lease_until`. */
export type JobTable = {
  id: string
  kind: string
  key: string
  payload: string | null
  state: 'waiting' | 'running' | 'done' | 'dead' | 'cancelled'
  run_at: string
  attempt: number
  lease: string | null
  lease_until: string | null
  problem: string | null
  changed_at: string
}

/**
 * The outbox. `body` is sealed (mail/sealed-body.ts): text, HTML and perhaps a calendar part. What names or addresses a person goes after a set time; the row
 * stays, so that the same key never becomes a second mail. `round` counts how often she sent it on purpose, `hand_over` is the one try
 * that may be under way.
 */
export type MailTable = {
  key: string
  message_id: string
  state: 'waiting' | 'held' | 'handing-over' | 'handed-over' | 'uncertain' | 'failed' | 'dropped'
  recipient: string | null
  lang: 'nl' | 'en'
  reply_to: string | null
  subject: string | null
  body: string | null
  send_before: string | null
  round: number
  hand_over: string | null
  problem: string | null
  queued_at: string
  changed_at: string
}

/** One row, `id` 1: the rules by which times are booked, as JSON (`core/booking/settings.ts`). */
export type BookingSettingsTable = { id: number; settings: string }

export type ConsultationKindTable = {
  id: string
  position: number
  active: number
  mode: string
  minutes: number
  buffer_before: number
  buffer_after: number
  /** JSON (`core/booking/kind.ts`). */
  place: string
  name_nl: string
  name_en: string
  text_nl: string
  text_en: string
  mail_text_nl: string
  mail_text_en: string
}

/** What says whose booking it is (name, mail, phone, sealed, the two hashes) is null once it has been erased. */
export type BookingTable = {
  id: string
  /** SHA-256 of the key of the form that asked for it: sent twice is booked once. */
  request_hash: string | null
  /** SHA-256 of the token in the visitor's link. */
  token_hash: string | null
  kind_id: string
  lang: string
  starts_at: string
  ends_at: string
  /** The day in the practice's zone. */
  day: string
  /** JSON, as it was when it was booked. */
  place: string
  name: string | null
  mail: string | null
  phone: string | null
  /** An age file for the practitioner alone. */
  sealed: Uint8Array | null
  status: string
  outcome: string | null
  cancelled_by: string | null
  late: number
  sequence: number
  version: number
  created_at: string
  closed_at: string | null
  erased_at: string | null
}

/** Written first by whoever books on a day, so that they go one after another. */
export type BookingDayTable = { day: string; version: number }

/** Time that is taken, in milliseconds since 1970, end not included. The database itself refuses two that overlap. */
export type OccupancyTable = {
  id: string
  purpose: string
  starts: number
  ends: number
  booking_id: string | null
  /** SHA-256 of the token of whoever holds it while filling in the form. */
  holder_hash: string | null
  expires_at: string | null
  label: string | null
}

/** An address or account of the practitioner's own calendar. `sealed`: its address and password, see calendar/sealed.ts. */
export type CalendarAccountTable = {
  id: string
  kind: 'ics' | 'caldav'
  /** Name of the machine, to show; the address itself may be a secret. */
  host: string
  sealed: Uint8Array
  added_at: string
}

/** One calendar of an account. At most one in the whole table has `writes` 1: there appointments are written. */
export type CalendarTable = {
  id: string
  account_id: string
  name: string
  /** Of the CalDAV collection; empty for an ICS address, which is in the account. */
  url: string
  reads: number
  writes: number
  /** What the server called the last copy (JSON of ETag, Last-Modified or ctag), to fetch only what changed. */
  version: string | null
  /** Epoch ms up to which the last copy was worked out; 0 without a copy. */
  covers_until: number
  /** When the copy was last known to be right. */
  fetched_at: string | null
  /** Entries of the last copy that could not be read. */
  unread: number
  /** Why the last attempt failed, null when it did not: JSON of a CalendarProblem. */
  problem: string | null
  problem_at: string | null
  /** The same for the last attempt to write an appointment in it. */
  write_problem: string | null
  write_problem_at: string | null
}

/** Busy times of the last copies, half-open, epoch ms. Nothing else of her calendar is kept: no title, no place, no person. */
export type CalendarBusyTable = { calendar_id: string; starts_at: number; ends_at: number }

/** Where an appointment stands in her calendar. */
export type CalendarWriteTable = {
  booking_id: string
  calendar_id: string
  url: string
  etag: string | null
  sequence: number
}

/** One row, `id` always 1. `feed_hash`: SHA-256 (hex) of the secret in the feed's address; null without a feed. */
export type CalendarSettingsTable = {
  id: number
  names_in_calendar: number
  names_in_feed: number
  feed_hash: string | null
  feed_since: string | null
}

/**
 * One conversation. What it says and its key are sealed: the server has no way in. A deleted one stays a while as an empty place,
 * so that both sides can be told.
 */
export type ConversationTable = {
  id: string
  lang: string
  /** SHA-256 of the token by which the visitor's browser shows that it holds the key. */
  token_hash: string
  /** The key, sealed for the practitioner (an age file); empty once deleted. */
  key_sealed: Uint8Array
  /** Fingerprint of the practitioner's key it was sealed for. */
  sealed_for: string
  /** `server` when the visitor's browser could not seal: then it was done on arrival. */
  sealed_in: string
  /** Where to say that there is an answer, and nothing else. */
  notice_mail: string | null
  kind: string
  done: number
  /** How many there are, which is also the number of the last one. */
  messages: number
  last_from: string
  created_at: string
  last_at: string
  deleted_at: string | null
  deleted_by: string | null
}

export type MessageTable = {
  conversation: string
  number: number
  side: string
  sealed: Uint8Array
  at: string
  /** When the other side opened it. */
  read_at: string | null
}

/** One row; null months mean what the role of the practice asks for. */
export type MessageSettingsTable = {
  id: number
  keep_client_months: number | null
  keep_question_months: number | null
  answer_days: number
  /** The practitioner's own standard answers, sealed for her. */
  standard_answers: Uint8Array | null
}

/** How often somebody sent something: a keyed hash, and until when (epoch ms) that counts. Nobody can be read from it. */
export type VisitorLimitTable = {
  id: string
  spent_until: number
}

/** Public forms that came back, by the number in them, with what was decided. */
export type VisitorFormTable = {
  nonce: string
  verdict: 'fine' | 'confirm-by-mail'
  uses: number
  expires_at: string
}

/**
 * Who is on the newsletter's list, or asked to be. The id is random: what will be told of a sent issue hangs on it, and says nothing of
 * anybody once this row is gone.
 */
export type SubscriberTable = {
  id: string
  mail: string
  lang: 'nl' | 'en'
  /** Ids of categories in their order, commas between them; empty is announcements alone. */
  topics: string
  /** When the form was sent; for one brought along, when that was. */
  asked_at: string
  /** Null until she said yes to the mail. */
  confirmed_at: string | null
  consent_source: 'site' | 'import'
  /** The version of the sentences at the form; of an import its id. */
  consent_text: string
  /** A day or an instant. */
  consent_at: string
  /** The page the form stood on; of an import how she agreed, in the words of that list. */
  consent_how: string
  /** Since when letters do not go to her, because they came back; null is that they go. */
  bounced_at: string | null
}

/**
 * What is known of an address by its mark, a keyed hash: whose it is now, whether it came off the list, until when the form leaves it
 * alone, and when it last mailed it. A row without a subscriber keeps an erased address out of imports. Written first by whoever changes something about an address.
 */
export type SubscriberAddressTable = {
  mark: string
  subscriber_id: string | null
  gone: 'left' | 'erased' | null
  gone_at: string | null
  quiet_until: string | null
  mailed_at: string | null
}

/** One row: who a visitor meets. `photo` is the address of a picture, or empty. */
export type PersonTable = {
  id: number
  name: string
  job_nl: string
  job_en: string
  photo: string
  alt_nl: string
  alt_en: string
}

/** Her story, one row a language. `draft` and `published` are JSON; `published` is what readers have. */
export type StoryTable = {
  lang: 'nl' | 'en'
  revision: number
  draft: string
  published: string | null
  published_on: string | null
}

/** One row: her two colours, `#27498a` or empty for ours, and her logo as the address of a picture or empty. */
export type LookTable = {
  id: number
  accent_light: string
  accent_dark: string
  logo: string
  /** The logo lies on something light in the dark theme. */
  logo_plate: number
}

/** One row: what her mails begin and end with; empty is what we say. */
export type MailWordsTable = {
  id: number
  opening_nl: string
  opening_en: string
  closing_nl: string
  closing_en: string
}

/** What one person said, in the order of `place`; `allowed_on` is the day that person said it may be shown. */
export type ExperienceTable = {
  id: string
  place: number
  text_nl: string
  text_en: string
  who: string
  year: number
  allowed_on: string
  shown: number
}

/** One row, `id` 1: what the practice says of its newsletter, and how often it comes. */
export type NewsletterSettingsTable = { id: number; about_nl: string; about_en: string }

/**
 * One letter of the newsletter. `topics` as in `subscribers`: whom it is for; empty is for everybody who reads its language. `proofed` is the
 * revision she last had sent to herself. `on_site` is whether everybody may read it on the site, from `out_at` on: since then a reader has it, or
 * may. `round` counts how often sending was taken up: each has a job of its own. `troubles` and `refusals`
 * count what went wrong since something went well.
 */
export type LetterTable = {
  id: string
  lang: 'nl' | 'en'
  topics: string
  subject: string
  /** Markdown, with the blocks of an article. */
  body: string
  on_site: number
  out_at: string | null
  state: 'draft' | 'scheduled' | 'sending' | 'paused' | 'sent' | 'stopped'
  revision: number
  proofed: number | null
  /** Why it does not go: a paused letter, a draft whose planned time passed, or either of a copy that was put back: it may have gone. */
  halted_by: 'her' | 'late' | 'refused' | 'server' | 'put-back' | null
  send_at: string | null
  /** When the next round of sending is due. */
  due_at: string | null
  round: number
  troubles: number
  refusals: number
  created_at: string
  changed_at: string
  began_at: string | null
  ended_at: string | null
}

/**
 * One reader of one letter, made once when its sending begins. It holds her id and no address, so it says nothing of anybody once she is off
 * the list. `hand_over` is the one try that may be under way; `reason` is why she was skipped, or the status a mail server gave (RFC 3463).
 */
export type LetterRecipientTable = {
  letter: string
  subscriber: string
  state: 'waiting' | 'handing-over' | 'handed-over' | 'uncertain' | 'refused' | 'bounced' | 'skipped'
  reason: string | null
  message_id: string
  /** By what a mail that comes back says which one it was. */
  bounce_id: string
  hand_over: string | null
  tries: number
  try_at: string
  handed_at: string | null
  /** How often a server told that it still could not deliver it, and went on trying. */
  late_bounces: number
  /** She answered it. */
  replied: number
  changed_at: string
}

/** One row, `id` 1, once a copy of a mail that came in was handed over: the hour of the first and of the latest. */
export type ReplyCopiesTable = { id: number; since: string; latest: string }

/** One row, `id` 1: how many letters may go in a second, an hour and a day; null is without end. */
export type SendingLimitsTable = { id: number; per_second: number; per_hour: number | null; per_day: number | null }

/**
 * One row, `id` 1: what lets a copy that is put back be known for one. `turn` only goes up, and is kept beside the database too; `place` is
 * where the data stood. When a copy was noticed, when she had looked at what that held back, and whether it is not known who was erased since.
 */
export type CopyGuardTable = {
  id: number
  turn: number
  place: string | null
  noticed_at: string | null
  looked_at: string | null
  unknown: number
}

/** Who was erased, by a keyed hash; `number` is the turn it was. Kept beside the database as well, so that no copy brings them back. */
export type ErasureTable = {
  number: number
  at: string
  what: 'conversation' | 'notices' | 'reader'
  how: string
  mark: string
}

/** Who runs the practice. There is one `seat`, so there is never a second. */
export type PractitionerTable = {
  id: string
  seat: number
  name: string
  /** Where her own mail goes: codes and notices. */
  mail: string
  lang: string
  created_at: string
  /** When she last showed that she has her recovery words. */
  words_repeated_at: string | null
}

/** A link that lets somebody in once. Of the token only its SHA-256 is here. `practitioner_id` is who she will be or is. */
export type StudioLinkTable = {
  token_hash: string
  purpose: string
  practitioner_id: string
  expires_at: string
  used_at: string | null
}

export type SessionTable = {
  id: string
  token_hash: string
  practitioner_id: string
  /** How she came in: set-up, passkey, passphrase or link. */
  way: string
  /** `Firefox, Windows`: enough for her to know it again. */
  device: string
  created_at: string
  used_at: string
  ends_at: string
  /** Until when she counts as having just proved who she is; null is not. */
  proved_until: string | null
  /** Hash of the token it had before she proved that last, and until when that one still counts, without the proof. */
  previous_hash: string | null
  previous_until: string | null
}

/** A passkey by the id of its credential (base64url). */
export type PasskeyTable = {
  id: string
  practitioner_id: string
  public_key: Uint8Array
  counter: number
  transports: string
  name: string
  created_at: string
  used_at: string | null
}

/** The passphrase is never here: `proof` is an Argon2id hash of what her browser drew from it with scrypt. */
export type PassphraseTable = {
  practitioner_id: string
  salt: string
  log_n: number
  proof: string
  changed_at: string
}

/** A question a passkey has to answer, once. */
export type ChallengeTable = { hash: string; purpose: string; expires_at: string }

export type MailedCodeTable = {
  attempt_hash: string
  purpose: string
  mail: string
  code_mark: string
  tries_left: number
  expires_at: string
}

/** Attempts within a while. `bucket` is a mark that nobody can read an address from. */
export type EntranceLimitTable = { bucket: string; count: number; ends_at: string }

/** The public half of her key pair, as an age recipient. The highest version is the one in use. */
export type PractitionerKeyTable = {
  practitioner_id: string
  version: number
  recipient: string
  created_at: string
}

/** The private half, as only she can open it: by a passkey, her passphrase or her words. */
export type KeyWrapTable = {
  id: string
  practitioner_id: string
  version: number
  kind: string
  passkey_id: string | null
  check_value: string
  sealed: string
  created_at: string
}

/** Who read or changed what, and when; never what it said. Only added to: the database refuses anything else. */
export type AccessLogTable = {
  number: number
  at: string
  actor: string
  action: string
  subject: string
  /** SHA-256 over this row and the hash before it. */
  hash: string
}

/** One row: where the chain ends. */
export type AccessLogEndTable = { id: number; number: number; hash: string; mark: string }

/**
 * One article in one language; the two languages of a text share `pair`. `draft` is what is being written and `published` what readers
 * have, both JSON (`core/publishing/draft.ts`). `revision` counts every change, so that two windows cannot write over each other.
 */
export type ArticleTable = {
  id: string
  lang: 'nl' | 'en'
  pair: string
  state: 'draft' | 'scheduled' | 'published' | 'withdrawn'
  revision: number
  draft: string
  published: string | null
  /** The day readers first had it. */
  published_on: string | null
  publish_at: string | null
  /** The key of the job that publishes it then. */
  plan: string | null
  /** The text that came with Regie and that this one took the place of: `nl/bukken-mag`. */
  built_in: string | null
  created_at: string
  changed_at: string
}

/** Every address an article ever had; all but the one it has now lead to that one. */
export type ArticleAddressTable = { lang: 'nl' | 'en'; slug: string; article: string }

export type ArticleVersionTable = {
  article: string
  number: number
  kind: 'saved' | 'published' | 'restored'
  draft: string
  at: string
}

/**
 * The post of an earlier site that an article was, by a key that is the same in every export of it. `draft_hash` is the SHA-256 (hex) of the
 * draft as it came, so that one she wrote on here can be told.
 */
export type ArticleOriginTable = { key: string; article: string; draft_hash: string; brought_at: string }

/** An address of an earlier site (`core/publishing/import/old-address.ts`), and the article or the shelf it leads to. */
export type OldAddressTable = { path: string; article: string | null; shelf: string | null; lang: 'nl' | 'en' }

/** A picture in an article, by the first 24 hexadecimal digits of the SHA-256 of the file that was given. Sizes in pixels, as it is shown. */
export type PictureTable = { id: string; width: number; height: number; added_at: string }

/** One file of a picture, without anything but what is seen. */
export type PictureFileTable = { picture: string; width: number; format: 'avif' | 'webp' | 'jpg'; bytes: Uint8Array }

/** A recording, or the list of a published language, called after the SHA-256 of what is in it: `<sha256>.mp4`, `.wav` or `.json`. `size` in bytes. */
export type VoiceFileTable = { name: string; size: number; bytes: Uint8Array }

/** What the practitioner recorded and nobody hears yet. `said` are the words as she read them. */
export type VoiceDraftTable = {
  lang: 'nl' | 'en'
  cue: string
  said: string
  ms: number
  file: string
  recorded_at: string
}

/** A voice as it was published; only its state changes. `contents` is JSON: of each language how many sentences of how many, bytes and list. */
export type VoiceVersionTable = {
  number: number
  who: string
  contents: string
  /** `offered`: people can take it, and one version at most; `earlier`: its files are still there for who is taking it. */
  state: 'offered' | 'earlier' | 'withdrawn'
  published_at: string
}

export type VoiceVersionFileTable = { version: number; file: string }

/** One row, `id` 1: counts every change that readers see. */
export type PublishingStateTable = { id: number; version: number }
