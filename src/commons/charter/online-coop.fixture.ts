const assembly = {
  label: { ko: '총회 의결', en: 'general meeting vote' },
  method: 'majority',
  num: 1,
  den: 2,
  strict: true,
  base: 'cast',
  electorate: ['member'],
  days: 7,
  quorumNum: 1,
  quorumDen: 2,
  early: false,
}

/**
 * Clauses by which a co-operative votes online, by those who vote, and changes its articles at once: for tests of how
 * rules change, which are not about meetings and filings.
 */
export const onlineCoop: Readonly<Record<string, unknown>> = {
  'procedures.assembly': assembly,
  'procedures.special': {
    ...assembly,
    label: { ko: '총회 특별의결', en: 'special general meeting vote' },
    num: 2,
    den: 3,
    strict: false,
  },
  'layers.articles': { amendedBy: 'special', label: { ko: '정관', en: 'articles' } },
}
