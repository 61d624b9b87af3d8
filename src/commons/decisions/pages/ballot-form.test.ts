import { describe, expect, it } from 'vitest'
import type { BallotForm } from '../../../counting/method.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { FormInput } from '../../../ui/page.ts'
import { ballotFrom } from './ballot-form.ts'

const options = ['o1', 'o2', 'o3', 'o4'].map((id) => ({ id }))

function sent(fields: Record<string, string>): FormInput {
  return {
    text: (name) => fields[name]?.trim() ?? '',
    all: () => [],
    values: () => fields,
    file: () => undefined,
  }
}

const ballot = (form: BallotForm, fields: Record<string, string>) =>
  ballotFrom(sent(fields), { form, options })

function refusal(form: BallotForm, fields: Record<string, string>) {
  try {
    return ballot(form, fields)
  } catch (error) {
    return error instanceof Failure && error.values.field
  }
}

describe('a ballot paper', () => {
  it('becomes a ballot in the form of its method', () => {
    expect(ballot('choice', { choice: 'yes' })).toEqual({ choice: 'yes' })
    expect(ballot('approve', { 'tick.o3': 'on', 'tick.o1': 'on' })).toEqual({ approve: ['o1', 'o3'] })
    expect(ballot('scores', { 'score.o1': '0', 'score.o2': '', 'score.o3': '−2' })).toEqual({
      scores: { o1: 0, o3: -2 },
    })
  })

  it('closes the gaps between places, and holds those of one place equal', () => {
    const ranks = { 'rank.o1': '4', 'rank.o2': '1', 'rank.o3': '', 'rank.o4': '4' }
    expect(ballot('rank', ranks)).toEqual({ rank: [['o2'], ['o1', 'o4']] })
    expect(ballot('rank', { 'rank.o1': '10', 'rank.o2': '9' })).toEqual({ rank: [['o2'], ['o1']] })
  })

  it('leaves out what is not on the paper', () => {
    expect(ballot('approve', { 'tick.o1': 'on', 'tick.o9': 'on' })).toEqual({ approve: ['o1'] })
  })

  it('is blank only when that was meant, whatever else was filled in', () => {
    expect(ballot('approve', { blank: '1', 'tick.o1': 'on' })).toEqual({ approve: [] })
    expect(ballot('scores', { blank: '1' })).toEqual({ scores: {} })
    expect(ballot('rank', { blank: '1' })).toEqual({ rank: [] })
    for (const form of ['choice', 'approve', 'scores', 'rank'] as const)
      expect(refusal(form, {})).toBe('ballot')
    expect(refusal('rank', { 'rank.o1': 'x' })).toBe('ballot')
  })

  it('says which score is no whole number', () => {
    for (const text of ['1.5', 'viel', '1e3', '99999999']) {
      expect(refusal('scores', { 'score.o1': '1', 'score.o2': text })).toBe('score.o2')
    }
  })
})
