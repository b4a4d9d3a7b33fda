import { sql } from 'kysely'
import type { Tx } from '#server/platform/db.ts'

/**
 * Active students whom words may mean: by e-mail address, our id, the id of a roster's feed, or user name. Those that only
 * a log of answers brought are left out: its words say nothing of the district's people.
 * @param mails in lower case
 */
export async function selectStudentsByAccount(
  tx: Tx,
  { mails, words, ids }: { mails: readonly string[]; words: readonly string[]; ids: readonly string[] },
) {
  const { rows } = await sql<{ word: string; by: 'mail' | 'id' | 'sourcedId' | 'username'; id: string }>`
    with found as (
      select lower(email) as word, 'mail' as by, id, source, is_active from users
        where district_id = ${tx.districtId} and lower(email) = any (${mails}::text[])
      union all
      select id::text, 'id', id, source, is_active from users
        where district_id = ${tx.districtId} and id = any (${ids}::uuid[])
      union all
      select sourced_id, 'sourcedId', id, source, is_active from users
        where district_id = ${tx.districtId} and sourced_id = any (${words}::text[])
      union all
      select username, 'username', id, source, is_active from users
        where district_id = ${tx.districtId} and username = any (${words}::text[])
    )
    select word, by, id from found
    where is_active and not starts_with(source, 'responses: ') and (
      exists (select from user_roles where user_roles.district_id = ${tx.districtId}
        and user_roles.user_id = found.id and user_roles.role = 'student')
      or exists (select from enrollments where enrollments.district_id = ${tx.districtId}
        and enrollments.user_id = found.id and enrollments.role = 'student'))`.execute(tx)
  return rows
}

/**
 * The other way round: the e-mail address (in lower case) and the account names that mean one person and nobody else.
 * Undefined for somebody who is unknown or out of scope.
 */
export async function selectAccountsOf(
  tx: Tx,
  userId: string,
): Promise<{ mail: string | null; names: string[] } | undefined> {
  const { rows } = await sql<{ mail: string | null; sourcedId: string | null; username: string | null }>`
    select case when not exists (select from users other where other.district_id = own.district_id
        and other.id <> own.id and lower(other.email) = lower(own.email)) then lower(own.email) end as mail,
      case when not exists (select from users other where other.district_id = own.district_id
        and other.id <> own.id and own.sourced_id in (other.sourced_id, other.username))
        then own.sourced_id end as "sourcedId",
      case when not exists (select from users other where other.district_id = own.district_id
        and other.id <> own.id and own.username in (other.sourced_id, other.username))
        then own.username end as username
    from users own where own.district_id = ${tx.districtId} and own.id = ${userId}::uuid`.execute(tx)
  const [found] = rows
  if (!found) return undefined
  const { mail, sourcedId, username } = found
  return { mail, names: [userId, sourcedId, username].filter((name) => name !== null) }
}
