import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>, strict: string): Promise<void> {
  const end = sql.raw(strict)
  const bytes = sql.raw(strict ? 'blob' : 'bytea')
  const large = sql.raw(strict ? 'integer' : 'bigint')

  await sql`alter table practice add column big text not null default ''`.execute(db)

  // One practice, one practitioner: a second set-up finds the seat taken, whoever comes first.
  await sql`
    create table practitioners (
      id text primary key,
      seat integer not null unique check (seat = 1),
      name text not null,
      mail text not null,
      lang text not null check (lang in ('nl', 'en')),
      created_at text not null,
      words_repeated_at text
    )${end}
  `.execute(db)

  await sql`
    create table studio_links (
      token_hash text primary key,
      purpose text not null check (purpose in ('set-up', 'let-in')),
      practitioner_id text not null,
      expires_at text not null,
      used_at text
    )${end}
  `.execute(db)

  await sql`
    create table sessions (
      id text primary key,
      token_hash text not null unique,
      practitioner_id text not null references practitioners (id),
      way text not null check (way in ('set-up', 'passkey', 'passphrase', 'link')),
      device text not null,
      created_at text not null,
      used_at text not null,
      ends_at text not null
    )${end}
  `.execute(db)

  await sql`
    create table passkeys (
      id text primary key,
      practitioner_id text not null references practitioners (id),
      public_key ${bytes} not null,
      counter ${large} not null,
      transports text not null,
      name text not null,
      created_at text not null,
      used_at text
    )${end}
  `.execute(db)

  await sql`
    create table passphrases (
      practitioner_id text primary key references practitioners (id),
      salt text not null,
      log_n integer not null,
      proof text not null,
      changed_at text not null
    )${end}
  `.execute(db)

  await sql`
    create table challenges (
      hash text primary key,
      purpose text not null check (purpose in ('register', 'sign-in')),
      expires_at text not null
    )${end}
  `.execute(db)

  await sql`
    create table mailed_codes (
      attempt_hash text primary key,
      purpose text not null check (purpose in ('set-up', 'sign-in')),
      mail text not null,
      code_mark text not null,
      tries_left integer not null,
      expires_at text not null
    )${end}
  `.execute(db)

  await sql`
    create table entrance_limits (
      bucket text primary key,
      count integer not null,
      ends_at text not null
    )${end}
  `.execute(db)

  await sql`
    create table practitioner_keys (
      practitioner_id text not null references practitioners (id),
      version integer not null check (version >= 1),
      recipient text not null,
      created_at text not null,
      primary key (practitioner_id, version)
    )${end}
  `.execute(db)

  await sql`
    create table key_wraps (
      id text primary key,
      practitioner_id text not null,
      version integer not null,
      kind text not null check (kind in ('prf', 'passphrase', 'words')),
      passkey_id text references passkeys (id) on delete cascade,
      check_value text not null,
      sealed text not null,
      created_at text not null,
      check ((kind = 'prf') = (passkey_id is not null)),
      foreign key (practitioner_id, version) references practitioner_keys (practitioner_id, version)
    )${end}
  `.execute(db)

  await accessLog(db, end, sql.raw(strict ? 'integer' : 'bigint'), strict !== '')
}

/** Rows can be added and never changed or removed; `access_log_end` holds the end of the chain and makes writers wait for each other. */
async function accessLog(
  db: Kysely<unknown>,
  end: ReturnType<typeof sql.raw>,
  large: ReturnType<typeof sql.raw>,
  isSqlite: boolean,
): Promise<void> {
  await sql`
    create table access_log (
      number ${large} primary key,
      at text not null,
      actor text not null,
      action text not null,
      subject text not null,
      hash text not null
    )${end}
  `.execute(db)
  await sql`
    create table access_log_end (
      id integer primary key check (id = 1),
      number ${large} not null,
      hash text not null,
      mark text not null
    )${end}
  `.execute(db)
  await sql`insert into access_log_end (id, number, hash, mark) values (1, 0, '', '')`.execute(db)

  for (const change of isSqlite ? ['update', 'delete'] : []) {
    await sql`
      create trigger ${sql.raw(`access_log_no_${change} before ${change} on access_log`)}
      begin select raise(abort, 'access_log is append-only'); end
    `.execute(db)
  }
  if (isSqlite) {
    // `insert or replace` takes the old row away without a trigger for that.
    await sql`
      create trigger access_log_no_replace before insert on access_log
      when exists (select 1 from access_log where number = new.number)
      begin select raise(abort, 'access_log is append-only'); end
    `.execute(db)
    return
  }
  await sql`
    create function access_log_refuse() returns trigger language plpgsql as
    $$ begin raise exception 'access_log is append-only'; end $$
  `.execute(db)
  await sql`
    create trigger access_log_append_only before update or delete or truncate on access_log
    for each statement execute function access_log_refuse()
  `.execute(db)
}
