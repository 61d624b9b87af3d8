import type { Messages } from '../../kernel/capability.ts'

type C = 'markRead' | 'setPreference' | 'stopMail'
type Q = 'myNotices' | 'unreadCount' | 'myPreference'
type F = 'nobody_here' | 'no_such_link'

const ko: Messages<C, Q, F, never> = {
  title: '알림',
  commands: {
    markRead: '알림을 읽은 것으로 하기',
    setPreference: '알림 받는 방법 바꾸기',
    stopMail: '메일로 알림 받지 않기',
  },
  queries: { myNotices: '내 알림', unreadCount: '읽지 않은 알림 수', myPreference: '알림 받는 방법' },
  failures: {
    nobody_here: () => '이 모임에서 받는 알림이 없어요. 먼저 가입해 주세요.',
    no_such_link: () => '쓸 수 없는 링크예요. 가장 최근에 받은 메일의 링크를 눌러 주세요.',
  },
  entries: {},
}

const en: Messages<C, Q, F, never> = {
  title: 'Notices',
  commands: {
    markRead: 'Mark notices as read',
    setPreference: 'Change how notices reach me',
    stopMail: 'Stop notices by mail',
  },
  queries: {
    myNotices: 'My notices',
    unreadCount: 'How many notices are unread',
    myPreference: 'How notices reach me',
  },
  failures: {
    nobody_here: () => 'You have no notices in this community. Join first.',
    no_such_link: () => 'This link does not work. Use the one in the latest mail you got.',
  },
  entries: {},
}

export const messages = { ko, en }
