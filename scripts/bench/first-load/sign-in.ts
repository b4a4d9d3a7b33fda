/** The session cookie of a sample person of a demonstration district, as `name=value`. */
export async function cookieOf(origin: string, person: string): Promise<string> {
  const read = async <T>(path: string): Promise<T> =>
    (await fetch(`${origin}/api${path}`)).json() as Promise<T>
  const [district] = await read<{ id: string }[]>('/districts')
  const people = await read<{ userId: string; name: string }[]>(`/districts/${district?.id}/sample-people`)
  const userId = people.find(({ name }) => name === person)?.userId
  if (!district || !userId) throw new Error(`There is no sample person named ${person}.`)
  const answer = await fetch(`${origin}/api/session/sample`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ districtId: district.id, userId }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`Stepping in as ${person} answered ${answer.status}.`)
  return cookie
}
