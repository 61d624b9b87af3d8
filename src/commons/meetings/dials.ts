import { z } from 'zod'
import { dial } from '../../kernel/charter.ts'

const days = (most: number) => z.int().min(0).max(most)
const daysEn = (n: number) => (n === 1 ? '1 day' : `${n} days`)

/** Whole days between notice and general meeting; where the law asks for more, that counts. */
export const noticeDays = dial<number>('meetings.notice_days', {
  schema: days(60),
  suggested: 7,
  layer: 'articles',
  title: { ko: '총회를 알리는 기한', en: 'Notice of a general meeting' },
  sentence: {
    ko: (n) => (n === 0 ? '총회는 그날 알리고 열어도 돼요.' : `총회는 늦어도 ${n}일 전까지 모두에게 알려요.`),
    en: (n) =>
      n === 0
        ? 'A general meeting may be called for the same day.'
        : `Everybody is told of a general meeting at least ${daysEn(n)} ahead.`,
  },
})

/** The same for the board and committees. */
export const organNoticeDays = dial<number>('meetings.organ_notice_days', {
  schema: days(60),
  suggested: 3,
  layer: 'bylaws',
  title: { ko: '이사회·위원회를 알리는 기한', en: 'Notice of a board or committee meeting' },
  sentence: {
    ko: (n) =>
      n === 0
        ? '이사회와 위원회는 그날 알리고 열어도 돼요.'
        : `이사회와 위원회는 늦어도 ${n}일 전까지 알려요.`,
    en: (n) =>
      n === 0
        ? 'Board and committees may meet on the day they are called.'
        : `Board and committees are called at least ${daysEn(n)} ahead.`,
  },
})

export const proxyWays = ['none', 'paper', 'app'] as const
export type ProxyWay = (typeof proxyWays)[number]

/** Whether somebody else may vote for an absent member, and how that is said. */
export const proxies = dial<ProxyWay>('meetings.proxies', {
  schema: z.enum(proxyWays),
  suggested: 'paper',
  layer: 'articles',
  title: { ko: '총회 위임장', en: 'Proxies at general meetings' },
  sentence: {
    ko: (way) =>
      ({
        none: '총회에는 본인만 나와요. 위임장은 받지 않아요.',
        paper: '총회에 못 오면 종이 위임장으로 대리인을 정할 수 있어요.',
        app: '총회에 못 오면 종이나 여기에서 대리인을 정할 수 있어요.',
      })[way],
    en: (way) =>
      ({
        none: 'Members come to general meetings themselves; there are no proxies.',
        paper: 'Whoever cannot come to a general meeting may appoint a proxy on paper.',
        app: 'Whoever cannot come to a general meeting may appoint a proxy on paper or here.',
      })[way],
  },
})

/** For how many others one person may vote. */
export const proxiesEach = dial<number>('meetings.proxies_each', {
  schema: z.int().min(1).max(100),
  suggested: 1,
  layer: 'articles',
  title: { ko: '한 사람이 맡는 위임장 수', en: 'Proxies one person may hold' },
  sentence: {
    ko: (n) => `한 사람이 조합원 ${n}명까지만 대리할 수 있어요.`,
    en: (n) => `One person may stand in for at most ${n === 1 ? 'one member' : `${n} members`}.`,
  },
})

/** Whether a proxy may be one of the family who is no member. */
export const familyProxy = dial<boolean>('meetings.family_proxy', {
  schema: z.boolean(),
  suggested: true,
  layer: 'articles',
  title: { ko: '가족이 대리인이 될 수 있는지', en: 'Family as proxies' },
  sentence: {
    ko: (may) => (may ? '함께 사는 가족도 대리인이 될 수 있어요.' : '대리인은 조합원만 될 수 있어요.'),
    en: (may) =>
      may ? 'Somebody of the same household may be a proxy as well.' : 'Only members may be proxies.',
  },
})

/** Whether people outside may read the minutes of general meetings. */
export const minutesPublic = dial<boolean>('meetings.minutes_public', {
  schema: z.boolean(),
  suggested: false,
  layer: 'bylaws',
  title: { ko: '총회 의사록 공개', en: 'Public minutes' },
  sentence: {
    ko: (open) => (open ? '총회 의사록은 누구나 볼 수 있어요.' : '총회 의사록은 조합원만 볼 수 있어요.'),
    en: (open) =>
      open
        ? 'Anybody may read the minutes of general meetings.'
        : 'Only members may read the minutes of general meetings.',
  },
})
