import type { Lang } from '../../kernel/language.ts'

/** What the pages and mails of this slice say. */
const ko = {
  title: '알림',
  lead: '나와 관련된 일을 모아 보여 드려요.',
  fresh: '새 알림',
  older: '지난 알림',
  markRead: '모두 읽음으로 하기',
  marked: '모두 읽은 것으로 했어요.',
  emptyTitle: '아직 알림이 없어요',
  emptyText: '표결할 안건이 올라오거나 내 기록을 누가 확인하면 여기에 알려 드려요.',
  seeAll: '모두 보기',
  settings: '알림 받는 방법',
  byMail: '메일로도 받기',
  byMailHint: '표결, 가입, 맡은 일처럼 놓치면 안 되는 것만 보내요.',
  noMail: '이곳에는 메일 서버가 없어서 화면으로만 알려 드려요.',
  save: '저장하기',
  saved: '저장했어요.',
  stopTitle: '메일로 알림 받지 않기',
  stopText: '이 모임의 알림을 더는 메일로 보내지 않을게요. 화면의 알림은 그대로예요.',
  stop: '메일 그만 받기',
  stopped: '이제 메일로 보내지 않아요.',
  mailWhy: (commons: string) => `${commons}에서 보낸 알림이에요.`,
  mailStop: '메일로 받고 싶지 않으면:',
}

export type Words = typeof ko

const en: Words = {
  title: 'Notices',
  lead: 'What concerns you, in one place.',
  fresh: 'New',
  older: 'Earlier',
  markRead: 'Mark all as read',
  marked: 'All notices are marked as read.',
  emptyTitle: 'No notices yet',
  emptyText:
    'You will see it here when there is something to vote on, or somebody confirms what you recorded.',
  seeAll: 'See all',
  settings: 'How notices reach me',
  byMail: 'Also by mail',
  byMailHint: 'Only what you should not miss: votes, joining, offices.',
  noMail: 'There is no mail server here, so notices show on these pages only.',
  save: 'Save',
  saved: 'Saved.',
  stopTitle: 'Stop notices by mail',
  stopText: 'No more notices of this community will come by mail. Those on the pages stay.',
  stop: 'Stop mails',
  stopped: 'No more mails will be sent.',
  mailWhy: (commons) => `A notice from ${commons}.`,
  mailStop: 'To stop such mails:',
}

export const words: Record<Lang, Words> = { ko, en }
