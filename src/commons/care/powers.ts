/** Says in a report that nobody should use the thing until somebody has looked at it. */
export const stopUse = 'care.stopUse'

/** Is told when a reading leaves the good range. */
export const hearLimits = 'care.hearLimits'

/** Powers beyond the slice's commands and queries. */
export const powers = {
  [stopUse]: {
    who: ['member'],
    layer: 'bylaws' as const,
    title: { ko: '고장 난 것을 쓰지 못하게 하기', en: 'Take what is broken out of service' },
  },
  [hearLimits]: {
    who: ['role:steward'],
    layer: 'bylaws' as const,
    title: { ko: '상태가 벗어나면 알림 받기', en: 'Be told when a limit is crossed' },
  },
}
