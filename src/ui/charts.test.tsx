import { expect, test } from 'vitest'
import { barChart, lineChart, sankeyChart } from './charts.tsx'

const common = { title: 'Hours', description: 'More in March.', categoryLabel: 'Month' }

test('bars and lines use theme tokens only, so both themes are served by one drawing', async () => {
  const chart = { ...common, categories: ['<b>1', '2'], series: [{ name: 'a', values: [1, 2] }] }
  for (const html of [String(await barChart(chart)), String(await lineChart(chart))]) {
    expect(html).toContain('var(--color-primary)')
    expect(html).not.toMatch(/(fill|stroke)="(#|rgb)/)
    expect(html).not.toContain('<b>1')
    expect(html).not.toContain('NaN')
    expect(html).not.toContain(' style=')
  }
})

test('a flow is drawn, named with its exact total, and given as a table', async () => {
  const html = String(
    await sankeyChart({
      ...common,
      heads: ['From', 'To', 'Amount'],
      format: (value) => `${value} won`,
      flows: [
        { from: 'Sales', to: 'Co-op', value: 9_007_199_254_740_993n },
        { from: 'Co-op', to: 'Work', value: 9_007_199_254_740_993n },
      ],
    }),
  )
  expect(html).toContain('9007199254740993 won')
  expect(html).toContain('<table')
  expect(html).not.toMatch(/(fill|stroke)="(#|rgb)/)
})
