import assert from 'node:assert/strict'
import { test } from 'node:test'
import { importFiles } from '../../tests/builders/roster-run.ts'
import { makeDistrict } from '../../tests/setup/database.ts'
import { chooseLanguage, choosePictures, idsOfFeed } from './choices.ts'

const feed = (familyName: string): Record<string, string> => ({
  'orgs.csv': 'sourcedId,name,type\nschool,Quillstone,school\n',
  'users.csv': `sourcedId,orgSourcedIds,role,givenName,familyName\nelena,school,parent,Elena,${familyName}\n`,
  'classes.csv': 'sourcedId,title,schoolSourcedId\nclass,Class,school\n',
  'enrollments.csv': 'sourcedId,classSourcedId,userSourcedId,role\n',
})

test('an import that changes a person leaves the language and the picture she chose', async () => {
  const district = await makeDistrict()
  const { database, wide } = district
  const { report } = await importFiles(district, feed('Quispe'))
  assert.ok(report)
  const person = () =>
    database.transaction(wide, (tx) =>
      tx
        .selectFrom('users')
        .select(['id', 'source', 'familyName', 'language', 'picture'])
        .where('sourcedId', '=', 'elena')
        .where('districtId', '=', tx.districtId)
        .executeTakeFirstOrThrow(),
    )
  const { id, source } = await person()
  await database.transaction(wide, async (tx) => {
    assert.equal((await idsOfFeed(tx, 'users', source)).get('elena'), id)
    await chooseLanguage(tx, id, 'es')
    await choosePictures(tx, [{ userId: id, picture: 'kite' }])
  })
  await importFiles(district, feed('Quispe Mamani'))
  assert.deepEqual(await person(), {
    id,
    source,
    familyName: 'Quispe Mamani',
    language: 'es',
    picture: 'kite',
  })
})
