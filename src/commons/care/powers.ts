/** Says in a report that nobody should use the thing until somebody has looked at it. */
export const stopUse = 'care.stopUse'

/** Powers beyond the slice's commands and queries. */
export const powers = {
  [stopUse]: {
    who: ['member'],
    layer: 'bylaws' as const,
    title: { ko: '고장 난 것을 쓰지 못하게 하기', en: 'Take what is broken out of service' },
  },
}
