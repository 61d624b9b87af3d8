import fc from 'fast-check'
import { expect, it } from 'vitest'
import { offersTo, type Waiting } from './waiting.ts'

const line = fc.uniqueArray(fc.nat(30).map(String), { maxLength: 20 })

it('reaches everybody who waits in the order they asked, whoever joins behind them: nobody starves', () => {
  const days = fc.array(fc.record({ free: fc.nat(3), joins: line, kept: line }), {
    maxLength: 60,
    size: 'max',
  })
  fc.assert(
    fc.property(line, days, (begin, all) => {
      let inLine = [...begin]
      const reached: string[] = []
      const keptOut = new Set<string>()
      for (const { free, joins, kept } of all) {
        inLine = [...inLine, ...joins.filter((who) => !inLine.includes(who) && !reached.includes(who))]
        for (const who of kept) keptOut.add(who)
        const waiting: Waiting[] = inLine.map((who) => ({ who, mayHave: !kept.includes(who) }))
        const now = offersTo(waiting, free).map(({ who }) => who)
        expect(now.length).toBe(Math.min(free, waiting.filter(({ mayHave }) => mayHave).length))
        inLine = inLine.filter((who) => !now.includes(who))
        reached.push(...now)
      }
      // Who was never kept out is reached before everybody who asked after them.
      const asked = [...new Set([...begin, ...all.flatMap(({ joins }) => joins)])]
      const places = asked
        .filter((who) => !keptOut.has(who) && reached.includes(who))
        .map((who) => reached.indexOf(who))
      for (const [i, who] of asked.entries())
        if (!keptOut.has(who) && !reached.includes(who))
          for (const later of asked.slice(i + 1))
            expect(keptOut.has(later) || !reached.includes(later)).toBe(true)
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }),
    { numRuns: 300 },
  )
})

it('steps over whoever may not have it, and offers each one thing', () => {
  const inLine = [
    { who: 'a', mayHave: false },
    { who: 'b', mayHave: true },
    { who: 'b', mayHave: true },
    { who: 'c', mayHave: true },
  ]
  expect(offersTo(inLine, 2).map(({ who }) => who)).toEqual(['b', 'c'])
  expect(offersTo(inLine, 0)).toEqual([])
})
