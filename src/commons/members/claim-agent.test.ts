import { expect, test } from 'vitest'
import { enterCommons } from './enter-commons.ts'
import { nobody, type Peopled, peopled, personOf } from './people.fixture.ts'
import { createSignIn } from './sign-in.ts'

const until = '2026-03-20'
const rolled = (name: string, number: string) => ({ name, number, types: ['worker'] })

async function withRoll() {
  const all = await peopled()
  const people = [rolled('순자', '1'), rolled('영식', '2')]
  const { agents } = await all.act<{ agents: string[] }>(all.mina, 'members.importRoll', {
    people,
    draft: null,
  })
  const linkFor = async (agent: string) =>
    (await all.act<{ token: string }>(all.mina, 'members.inviteAgent', { agent, expiresOn: until })).token
  return { ...all, soonja: agents[0]!, youngsik: agents[1]!, linkFor }
}

async function linkDeps({ w }: Peopled) {
  const { database, door, clock } = w.office
  return { database, door, clock, signIn: await createSignIn({ database, clock }) }
}

test('a personal link makes a signed-in person the agent it is for', async () => {
  const { w, commons, mina, act, soonja, linkFor } = await withRoll()
  const person = await w.person('순자')
  const token = await linkFor(soonja)
  await expect(act(mina, 'members.claimAgent', { token })).rejects.toMatchObject({
    code: 'members.already_here',
  })
  await act(person, 'members.claimAgent', { token })
  expect((await w.view(person, commons)).standing).toMatchObject({ agent: soonja, member: true })
  await expect(act(await w.person('딴 사람'), 'members.claimAgent', { token })).rejects.toMatchObject({
    code: 'members.invitation_used',
  })
  await expect(act(mina, 'members.inviteAgent', { agent: soonja, expiresOn: until })).rejects.toMatchObject({
    code: 'members.has_own_sign_in',
  })
})

test('a newer link closes the one before, and links keep to their kind', async () => {
  const { w, mina, act, youngsik, linkFor } = await withRoll()
  const [older, newer] = [await linkFor(youngsik), await linkFor(youngsik)]
  const person = await w.person('영식')
  const refused = (input: unknown, code: string, command = 'members.claimAgent') =>
    expect(act(person, command, input)).rejects.toMatchObject({ code: `members.${code}` })
  await refused({ token: older }, 'invitation_over')
  await refused({ token: 'A'.repeat(22) }, 'no_such_invitation')
  await refused({ invitation: newer, name: '영식', types: ['worker'] }, 'invitation_personal', 'members.join')
  const open = await act<{ token: string }>(mina, 'members.invite', { types: [], uses: 1, expiresOn: until })
  await refused({ token: open.token }, 'invitation_open')
  await expect(act(mina, 'members.inviteAgent', { agent: nobody, expiresOn: until })).rejects.toMatchObject({
    code: 'members.no_such_agent',
  })
})

test('somebody without e-mail enters by the link alone, and later by another one', async () => {
  const all = await withRoll()
  const { w, commons, soonja, linkFor } = all
  const deps = await linkDeps(all)
  const wish = { commons, name: '', types: [], token: await linkFor(soonja) }
  const first = await enterCommons(deps, wish)
  expect(first.agent).toBe(soonja)
  const cookie = first.headers!.getSetCookie()[0]!.split(';')[0]!
  const known = await deps.signIn.personOf(new Headers({ cookie }))
  expect(known?.name).toBe('순자')
  await expect(enterCommons(deps, wish)).rejects.toMatchObject({ code: 'members.invitation_used' })
  const again = await enterCommons(deps, { ...wish, token: await linkFor(soonja) })
  const other = again.headers!.getSetCookie()[0]!.split(';')[0]!
  expect(await deps.signIn.personOf(new Headers({ cookie: other }))).toEqual(known)
  const { count } = await w.office.database.read
    .selectFrom('members_person')
    .select((select) => select.fn.countAll<bigint>().as('count'))
    .where('email', 'like', '%.invalid')
    .executeTakeFirstOrThrow()
  expect(count).toBe(1n)
})

test('an office cannot enter another commons as one of its members', async () => {
  const all = await withRoll()
  const { w, commons, mina, act, soonja, linkFor } = all
  const deps = await linkDeps(all)
  const { headers } = await enterCommons(deps, { commons, name: '', types: [], token: await linkFor(soonja) })
  const cookie = headers!.getSetCookie()[0]!.split(';')[0]!
  const person = (await deps.signIn.personOf(new Headers({ cookie })))!.person
  const unused = await linkFor(soonja)
  const elsewhere = await w.found('worker-coop', mina, { dials: { 'members.admission': 'open' } })
  const wish = { invitation: null, name: '순자', types: ['worker'] }
  await w.act({ kind: 'person', person }, elsewhere, 'members.join', wish)
  await expect(act(mina, 'members.inviteAgent', { agent: soonja, expiresOn: until })).rejects.toMatchObject({
    code: 'members.has_own_sign_in',
  })
  await expect(enterCommons(deps, { commons, name: '', types: [], token: unused })).rejects.toMatchObject({
    code: 'members.has_own_sign_in',
  })
})

test('a stranger with an open invitation gives a name; a failed try leaves no account', async () => {
  const all = await withRoll()
  const { w, commons, mina, act } = all
  const deps = await linkDeps(all)
  const { token } = await act<{ token: string }>(mina, 'members.invite', {
    types: [],
    uses: 5,
    expiresOn: until,
  })
  const accounts = async () =>
    (await w.office.database.read.selectFrom('members_person').select('id').execute()).length
  const before = await accounts()
  await expect(enterCommons(deps, { commons, token, name: ' ', types: ['worker'] })).rejects.toMatchObject({
    code: 'kernel.bad_input',
  })
  await expect(enterCommons(deps, { commons, token, name: '소라', types: ['pirate'] })).rejects.toMatchObject(
    {
      code: 'members.no_such_type',
    },
  )
  expect(await accounts()).toBe(before)
  const { agent, headers } = await enterCommons(deps, { commons, token, name: '소라', types: ['worker'] })
  expect(headers?.getSetCookie()).toHaveLength(1)
  expect((await w.view(mina, commons)).standing.agent).not.toBe(agent)
})

test('members.inviteAgents makes a sheet, whose links each open one place', async () => {
  const all = await withRoll()
  const { sheetToken } = await import('./secrets.ts')
  const { w, mina, act, soonja, youngsik, minaAgent } = all
  const agents = [soonja, youngsik, minaAgent, nobody]
  const { sheet, links } = await act<{ sheet: string; links: number }>(mina, 'members.inviteAgents', {
    agents,
    expiresOn: until,
  })
  expect(links).toBe(2)
  const person = await w.person('영식')
  const claimed = await act(person, 'members.claimAgent', { token: sheetToken(sheet, youngsik) })
  expect(claimed.agent).toBe(youngsik)
  await expect(
    act(await w.person('딴 사람'), 'members.claimAgent', { token: sheetToken(sheet, minaAgent) }),
  ).rejects.toMatchObject({ code: 'members.no_such_invitation' })
  await expect(
    act(mina, 'members.inviteAgents', { agents: [youngsik], expiresOn: until }),
  ).rejects.toMatchObject({
    code: 'members.nobody_to_invite',
  })
  const somebody = await w.office.database.owner.query(
    `update members_agent set person_id = $1 where id = $2`,
    [personOf(await w.person('누군가')), soonja],
  )
  expect(somebody.rowCount).toBe(1)
  await expect(
    act(await w.person('순자'), 'members.claimAgent', { token: sheetToken(sheet, soonja) }),
  ).rejects.toMatchObject({ code: 'members.already_claimed' })
})
