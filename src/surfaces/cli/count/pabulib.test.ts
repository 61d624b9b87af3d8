import { describe, expect, it } from 'vitest'
import { counted, json } from './testing.ts'

const pabulib = (meta: string, projects: string, votes: string) =>
  `META\nkey;value\ndescription;예산 2026\n${meta}\nPROJECTS\nproject_id;cost;name\n${projects}\nVOTES\n${votes}\n`

describe('a Pabulib file', () => {
  const projects = 'p1;700;놀이터\np2;400;Path\np3;300;숲'
  const votes = 'voter_id;vote\n1;p1\n2;p1\n3;p1\n4;p1\n5;p1\n6;p2,p3\n7;p2,p3\n8;p2,p3'
  const approvals = pabulib('budget;1000\nvote_type;approval', projects, votes)

  it('is counted by equal shares, naming projects by their ids', async () => {
    const shares = await json(approvals)
    expect(shares).toMatchObject({
      exit: 0,
      method: 'equal-shares',
      funded: ['p3'],
      spent: '300',
      tie: { by: 'order', order: ['p1', 'p2', 'p3'] },
      title: '예산 2026',
      format: 'pabulib',
    })
    expect((await counted(approvals, ['--lang', 'ko'])).out).toContain('예산을 받는 사업: 숲\n')
    // With 15 more each, 5 × 140 is the playground: 700 and 300 are the budget.
    expect(await json(approvals, ['--completion', 'add1'])).toMatchObject({ spent: '1000' })
  })

  it('is counted by the greedy rules', async () => {
    const funded = async (method: string, more: string[] = []) =>
      (await json(approvals, ['--method', method, ...more])).funded
    expect(await funded('budget-greedy')).toEqual(['p1', 'p3'])
    expect(await funded('budget-greedy-no-skip')).toEqual(['p1'])
    expect(await funded('budget-greedy-threshold', ['--params', 'minimum=4'])).toEqual(['p1'])
    const stated = pabulib('budget;1000\nvote_type;approval\nmin_project_score_threshold;4', projects, votes)
    expect((await json(stated, ['--method', 'budget-greedy-threshold'])).funded).toEqual(['p1'])
    expect(await json(approvals, ['--method', 'approval'])).toMatchObject({ code: 'usage.missing' })
    expect(await json(approvals, ['--method', 'approval', '--seats', '1'])).toMatchObject({ elected: ['p1'] })
    expect(await json(approvals, ['--method', 'scottish-stv'])).toMatchObject({ code: 'count.wrong_form' })
  })

  it('keeps cents, and adds the file’s own unit to complete', async () => {
    const cents = pabulib('budget;10.50\nvote_type;choose-1', 'a;5.25;A\nb;5.5;B', 'voter_id;vote\n1;a\n2;b')
    // 5.25 each: b costs 5.50, and a whole unit more for everybody would pay for both, which is too much.
    expect(await json(cents, ['--completion', 'add1'])).toMatchObject({
      funded: ['a'],
      spent: '5.25',
      budget: '10.5',
      params: { completion: 'add1', unit: 100 },
    })
    expect((await json(cents, ['--budget', '10.75'])).budget).toBe('10.75')
    expect(await json(cents, ['--budget', '10.755'])).toMatchObject({ code: 'usage.bad_number' })
  })

  it('counts points and ranks', async () => {
    const ranks = pabulib(
      'budget;700\nvote_type;ordinal\nmax_length;2',
      projects,
      'voter_id;vote\n1;p3,p1\n2;p1\n3;p3',
    )
    // p3 has 2 + 2, p1 1 + 2.
    expect((await json(ranks, ['--method', 'budget-greedy'])).stages[0]).toMatchObject({ votes: { p3: '4' } })
  })

  it('is refused where it is broken', async () => {
    const unknown = pabulib('budget;10\nvote_type;approval', 'a;5;A', 'voter_id;vote\n1;z')
    expect(await json(unknown)).toMatchObject({ code: 'count.no_such_option', exitCode: 1 })
    expect(await json('META\nkey;value\n')).toMatchObject({ code: 'count.no_section' })
  })
})
