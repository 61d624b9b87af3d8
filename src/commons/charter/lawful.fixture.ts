import { loadSlices } from '../../boot.ts'
import type { CharterData } from './charter.ts'
import { charterFrom } from './compose.ts'
import type { Procedure } from './procedure.ts'
import { setRegistry } from './registry.ts'
import { templateNamed } from './templates.ts'

const assembly: Procedure = {
  label: { ko: '총회 의결', en: 'general meeting vote' },
  method: 'majority',
  num: 1,
  den: 2,
  strict: true,
  base: 'present',
  electorate: ['member'],
  quorumNum: 1,
  quorumDen: 2,
  quorumStrict: true,
  held: 'meeting',
  days: 1,
  early: false,
}
const special: Procedure = {
  ...assembly,
  label: { ko: '총회 특별의결', en: 'special general meeting vote' },
  num: 2,
  den: 3,
  strict: false,
}

/** The procedures of a co-operative that keeps to 협동조합 기본법 articles 29, 32 and 16. */
const lawfulProcedures: Record<string, Procedure> = {
  assembly,
  special,
  articles: {
    ...special,
    label: { ko: '정관 의결', en: 'vote on the articles' },
    waitsFor: 'filing',
  },
  board: {
    ...assembly,
    label: { ko: '이사회 의결', en: 'board vote' },
    electorate: ['organ:board'],
  },
  election: {
    label: { ko: '선거', en: 'election' },
    method: 'approval',
    electorate: ['member'],
    quorumNum: 1,
    quorumDen: 2,
    quorumStrict: true,
    held: 'meeting',
    secret: true,
    days: 1,
    early: false,
  },
}

/** A Korean worker co-operative without a finding, on the software as it is. */
export async function lawfulCharter(): Promise<CharterData> {
  const slices = await loadSlices()
  setRegistry(slices)
  const data = charterFrom(templateNamed('worker-coop'), {}, slices)
  const layers = { ...data.layers, articles: { ...data.layers.articles, amendedBy: 'articles' } }
  const amendArticles = { ...data.powers['charter.amendArticles']!, who: ['decision:articles'] }
  return {
    ...data,
    profile: 'kr-cooperative',
    layers,
    powers: { ...data.powers, 'charter.amendArticles': amendArticles },
    procedures: { ...data.procedures, ...lawfulProcedures },
  }
}
