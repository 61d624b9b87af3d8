import { expect, it } from 'vitest'
import { inForce } from '../charter/charter.ts'
import { charterFrom } from '../charter/compose.ts'
import { villageSlices } from '../charter/slices.fixture.ts'
import { templateNamed } from '../charter/templates.ts'
import type { Term } from './office-state.ts'
import { officerList } from './officer-list.ts'

const slices = villageSlices()

const charter = inForce(charterFrom(templateNamed('worker-coop'), {}, slices), 1)

const term = (kind: Term['kind'], code: string): Term => ({
  ...{ term: code, agent: code, name: code, kind, code, title: '옛 이름', decision: null },
  ...{ from: '2026-01-01T00:00:00.000Z', until: null, state: 'running' },
})

it('lists chair, directors and auditors in the language of the reader, and not the office', () => {
  const terms = [
    term('organ', 'auditor'),
    term('organ', 'board'),
    term('role', 'chair'),
    term('role', 'steward'),
  ]
  const titles = (lang: 'ko' | 'en') => officerList(charter, terms, lang).map((one) => one.as)
  expect(titles('ko')).toEqual(['이사장', '이사', '감사'])
  expect(titles('en')).toEqual(['Chair', 'Director', 'Auditor'])
})

it('lists whoever holds an office where there is none of the law’s', () => {
  expect(officerList(charter, [term('role', 'steward')], 'ko')).toHaveLength(1)
})
