import { describe, expect, it } from 'vitest'
import {
  type Actor,
  actorName,
  allows,
  commonsIdentity,
  identityOf,
  isCommonsIdentity,
  keyOwner,
  noStanding,
} from './authority.ts'

const id = '00000000-0000-7000-8000-000000000001'
const commons: Actor = { kind: 'commons', commons: id }
const member = { ...noStanding, agent: 'a1', member: true, types: ['council'], organs: ['table'], roles: [] }

describe('a commons that acts in another', () => {
  it('may what its place on the roll allows, as any member', () => {
    for (const who of ['anyone', 'signed-in', 'member', 'type:council', 'organ:table'])
      expect(allows([who], commons, member)).toBe(true)
    expect(allows(['self'], commons, member, 'a1')).toBe(true)
    for (const who of ['self', 'type:delegate', 'role:steward', 'clock', 'provider', 'decision:assembly'])
      expect(allows([who], commons, member, 'a2')).toBe(false)
  })

  it('may nothing that asks for a member where it has no place', () => {
    for (const who of ['member', 'self', 'type:council', 'organ:table'])
      expect(allows([who], commons, noStanding)).toBe(false)
    expect(allows(['member'], commons, { ...member, member: false })).toBe(false)
  })

  it('is never taken for a person, by its keys or its place', () => {
    const person: Actor = { kind: 'person', person: id }
    expect(keyOwner(commons)).not.toBe(keyOwner(person))
    expect(identityOf(commons)).not.toBe(identityOf(person))
    expect(isCommonsIdentity(commonsIdentity(id))).toBe(true)
    expect(isCommonsIdentity(id)).toBe(false)
    expect(identityOf({ kind: 'clock' })).toBe(undefined)
  })

  it('stands in the journal as its agent, and as nobody where it has none', () => {
    expect(actorName(commons, member)).toBe('agent:a1')
    expect(actorName(commons, noStanding)).toBe('anyone')
  })
})
