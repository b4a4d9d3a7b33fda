import { Role } from '#contract/access.ts'
import { createAccount } from '#server/access/access.ts'
import { wideContext } from '#server/platform/context.ts'
import { Problem } from '#server/platform/errors.ts'
import { addPerson } from '#server/roster/roster.ts'
import { districtOf, districtOption, withDatabase, type Command } from './command.ts'
import { readPassword } from './password.ts'

const word = { type: 'string' } as const

export const createUserCommand: Command = {
  name: 'user create',
  usage:
    '--login NAME --role ROLE --given NAME --family NAME [--school ID] [--email ADDRESS] [--district ID]',
  summary: `Makes a person with an account; the password comes from PROXIMAL_PASSWORD or stdin. Roles: ${Role.options.join(', ')}`,
  options: {
    ...districtOption,
    login: word,
    role: word,
    given: word,
    family: word,
    school: word,
    email: word,
  },
  arguments: [0, 0],
  run: async ({ config, values }) => {
    const given = (name: string): string => {
      const value = values[name]
      if (typeof value === 'string' && value.trim() !== '') return value.trim()
      throw new Problem(400, 'malformed', `--${name} is missing.`)
    }
    const optional = (name: string) => (values[name] === undefined ? undefined : given(name))
    const role = Role.safeParse(given('role'))
    if (!role.success)
      throw new Problem(
        400,
        'malformed',
        `There is no role "${given('role')}". Roles: ${Role.options.join(', ')}.`,
      )
    const login = given('login')
    const person = {
      givenName: given('given'),
      familyName: given('family'),
      email: optional('email'),
      role: role.data,
      school: optional('school'),
    }
    const password = await readPassword()
    return withDatabase(config, async (database) => {
      const district = await districtOf(database, values.district)
      const userId = await database.transaction(wideContext(district.id), async (tx) => {
        const id = await addPerson(tx, person)
        await createAccount(tx, { userId: id, login, password })
        return id
      })
      return {
        text: userId,
        json: { id: userId, login, role: role.data, districtId: district.id },
        isDone: true,
      }
    })
  },
}
