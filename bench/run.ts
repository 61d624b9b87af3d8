/** `npm run bench -- NAME [--json]`: measures, always as a ratio to a baseline of the same run. */
const [name = '', ...options] = process.argv.slice(2)
const known = ['ledger', 'pages', 'decisions', 'bank', 'books', 'value', 'things', 'search', 'market-file']

if (!known.includes(name)) {
  console.error(`usage: npm run bench -- ${known.join('|')} [--json]`)
  process.exit(2)
}
const { default: bench } = (await import(`./${name}.ts`)) as {
  default: () => Promise<Record<string, number | string | boolean>>
}
const figures = await bench()
if (options.includes('--json')) console.log(JSON.stringify(figures))
else for (const [figure, value] of Object.entries(figures)) console.log(figure.padEnd(28), value)
process.exit(0)
