import type { DecisionView } from '../../src/commons/decisions/query-shapes.ts'
import { newReceipt } from '../../src/commons/decisions/receipts.ts'
import { explainMotion } from '../../src/counting/explain-motion.ts'
import { agrees, readBallotFile, recount } from '../../src/counting/files/ballot-file.ts'
import type { Ballot } from '../../src/counting/method.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

/** Somebody of a story: a short code, a name, a member type. */
export type Character = readonly [code: string, name: string, type: string]

/** A commons founded from a template by the first of these people, joined by the others, and what stories do in it. */
export async function season(w: World, template: string, roll: readonly Character[]) {
  const people = new Map<string, Actor>()
  for (const [code, name] of roll) people.set(code, await w.person(name))
  const as = (code: string): Actor => people.get(code)!
  const [founder, ...others] = roll as [Character, ...Character[]]
  const open = { founder: founder[1], dials: { 'members.admission': 'open' } }
  const commons = await w.found(template, as(founder[0]), open)
  const join = (code: string, name: string, type: string) =>
    w.act<{ agent: string; state: string }>(as(code), commons, 'members.join', {
      ...{ invitation: null, name, types: [type] },
    })
  for (const one of others) await join(...one)
  const agents = new Map<string, string>()
  for (const [code] of roll) agents.set(code, (await w.view(as(code), commons)).standing.agent!)
  const does = <R = never>(code: string, command: string, input: unknown) =>
    w.act<R>(as(code), commons, command, input)
  return {
    w,
    commons,
    roll,
    as,
    does,
    agent: (code: string) => agents.get(code)!,
    ...voting(w, commons, as, does),
  }
}

type Does = <R = never>(code: string, command: string, input: unknown) => Promise<R>
export type Season = Awaited<ReturnType<typeof season>>

/** What people do with decisions, by their codes. */
function voting(w: World, commons: string, as: (code: string) => Actor, does: Does) {
  const bring = async (by: string, command: string, input: object): Promise<string> =>
    (await does<{ decision: string }>(by, `decisions.${command}`, { reason: '', ...input })).decision
  const see = (decision: string, code = 'mina') =>
    w.get<DecisionView>(as(code), commons, 'decisions.decision', { decision })
  const cast = (by: string, decision: string, ballot: Ballot, reason?: string) =>
    does(by, 'decisions.castBallot', { decision, ballot, reason })
  return {
    bring,
    see,
    cast,
    propose: (by: string, command: string, input: unknown, title = '이렇게 할까요?') =>
      bring(by, 'propose', { command, input, title }),
    /** Changes of one dial, as the amending commands take them. */
    change: (dial: string, from: unknown, to: unknown) => ({
      changes: [{ path: `dials.${dial}`, from, to }],
    }),
    support: async (decision: string, ...codes: string[]) => {
      for (const one of codes) await does(one, 'decisions.support', { decision })
    },
    /** All of them answer the same. */
    answer: async (decision: string, choice: string, codes: readonly string[], reason?: string) => {
      for (const one of codes) await cast(one, decision, { choice }, reason)
    },
    /** Puts a ballot into the box; answers its receipt. */
    castSecretly: async (by: string, decision: string, ballot: Ballot): Promise<string> => {
      const receipt = newReceipt()
      await does(by, 'decisions.castSecretBallot', { decision, ballot, receipt })
      return receipt
    },
    passDays: async (days: number) => {
      w.clock.pass({ days })
      await w.settle()
    },
    state: async (decision: string) => (await see(decision)).state,
    /** The reasons a member reads for how it came out. */
    why: async (decision: string) =>
      explainMotion('ko', (await see(decision)).result!.motion!, (type) => type).why,
    ballotFile: (decision: string) => fileOf(w, commons, as('mina'), decision),
  }
}

/** The saved file of a closed decision, and what counting it again with nothing else came to. */
async function fileOf(w: World, commons: string, viewer: Actor, decision: string) {
  const saved = JSON.stringify(await w.get(viewer, commons, 'decisions.ballotFile', { decision }))
  const file = readBallotFile(saved)
  const counted = recount(file)
  return { file, counted, agrees: agrees(file, counted) }
}
