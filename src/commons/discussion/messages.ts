import type { Messages } from '../../kernel/capability.ts'
import { formatDay } from '../../kernel/language.ts'

type C =
  | 'comment'
  | 'editComment'
  | 'removeComment'
  | 'hideComment'
  | 'showComment'
  | 'react'
  | 'sumUp'
  | 'askToRead'
  | 'confirmReading'
type Q = 'talk' | 'summaries' | 'readers' | 'toRead'
type F =
  | 'members_only'
  | 'no_such_subject'
  | 'no_such_comment'
  | 'not_the_author'
  | 'already_hidden'
  | 'not_hidden'
  | 'summed_up_meanwhile'
  | 'day_is_past'
  | 'nothing_to_read'
  | 'read_already'
type K =
  | 'commented'
  | 'comment_edited'
  | 'comment_removed'
  | 'comment_hidden'
  | 'comment_shown'
  | 'reacted'
  | 'summed_up'
  | 'reading_asked'
  | 'reading_confirmed'

const ko: Messages<C, Q, F, K> = {
  title: '이야기',
  commands: {
    comment: '의견 남기기',
    editComment: '내 의견 고치기',
    removeComment: '내 의견 지우기',
    hideComment: '의견 가리기',
    showComment: '가린 의견 다시 보이기',
    react: '의견에 공감하기',
    sumUp: '토론 정리하기',
    askToRead: '필독 요청하기',
    confirmReading: '읽었다고 알리기',
  },
  queries: {
    talk: '나눈 이야기',
    summaries: '토론 정리가 바뀌어 온 길',
    readers: '필독을 읽은 사람',
    toRead: '내가 읽을 것',
  },
  failures: {
    members_only: () => '이 모임의 사람만 이야기를 나눌 수 있어요. 먼저 가입해 주세요.',
    no_such_subject: () => '이야기할 대상을 찾지 못했어요. 그 화면에서 다시 시작해 주세요.',
    no_such_comment: () => '그 의견을 찾지 못했어요. 지워졌을 수 있어요. 화면을 새로 열어 주세요.',
    not_the_author: () => '의견은 쓴 사람만 고치거나 지울 수 있어요.',
    already_hidden: () => '이미 가린 의견이에요.',
    not_hidden: () => '가린 의견이 아니에요.',
    summed_up_meanwhile: () => '그 사이에 다른 사람이 정리를 고쳤어요. 새 정리를 읽어 보고 다시 적어 주세요.',
    day_is_past: () => '지난 날이에요. 오늘이나 그 뒤의 날을 골라 주세요.',
    nothing_to_read: () => '필독을 요청한 것이 아니에요.',
    read_already: () => '이미 읽었다고 알렸어요.',
  },
  entries: {
    commented: ({ actor, data, label }) =>
      data.parent
        ? `${actor} 님이 「${label(data.about)}」의 의견에 답했어요.`
        : `${actor} 님이 「${label(data.about)}」에 의견을 남겼어요.`,
    comment_edited: ({ actor, data, label }) =>
      `${actor} 님이 「${label(data.about)}」에 남긴 의견을 고쳤어요.`,
    comment_removed: ({ actor, data, label }) =>
      `${actor} 님이 「${label(data.about)}」에 남긴 의견을 지웠어요.`,
    comment_hidden: ({ actor, data, label }) =>
      `${actor} 님이 「${label(data.about)}」에서 ${label(data.author)} 님의 의견을 가렸어요.`,
    comment_shown: ({ actor, data, label }) =>
      `${actor} 님이 「${label(data.about)}」에서 가렸던 ${label(data.author)} 님의 의견을 다시 보이게 했어요.`,
    reacted: ({ actor, data, label }) =>
      `${actor} 님이 「${label(data.about)}」의 의견에 ${data.reaction === null ? '남긴 표시를 거두었어요' : '마음을 표시했어요'}.`,
    summed_up: ({ actor, data, label }) =>
      `${actor} 님이 「${label(data.about)}」 토론을 정리했어요(${data.edition}판).`,
    reading_asked: ({ actor, data, label }) =>
      `${actor} 님이 「${label(data.about)}」 필독을 요청했어요. ${formatDay(data.until, 'ko')}까지 읽어 주세요.`,
    reading_confirmed: ({ actor, data, label }) => `${actor} 님이 「${label(data.about)}」 필독을 읽었어요.`,
  },
}

const en: Messages<C, Q, F, K> = {
  title: 'Discussion',
  commands: {
    comment: 'Comment',
    editComment: 'Edit one’s own comment',
    removeComment: 'Take one’s own comment back',
    hideComment: 'Cover a comment',
    showComment: 'Uncover a comment',
    react: 'React to a comment',
    sumUp: 'Sum up a discussion',
    askToRead: 'Ask everybody to read something',
    confirmReading: 'Confirm having read something',
  },
  queries: {
    talk: 'Discussions',
    summaries: 'How a summing-up changed',
    readers: 'Who has read a must-read',
    toRead: 'What I am asked to read',
  },
  failures: {
    members_only: () => 'Only people of this community can take part in its discussions. Join first.',
    no_such_subject: () => 'What you want to talk about was not found. Start again from its page.',
    no_such_comment: () => 'That comment was not found. It may have been taken back; open the page again.',
    not_the_author: () => 'Only whoever wrote a comment can edit or remove it.',
    already_hidden: () => 'This comment is covered already.',
    not_hidden: () => 'This comment is not covered.',
    summed_up_meanwhile: () =>
      'Somebody else changed the summing-up meanwhile. Read the new one, then write yours again.',
    day_is_past: () => 'That day is over. Choose today or a later day.',
    nothing_to_read: () => 'Nobody asked for this to be read.',
    read_already: () => 'You have already confirmed reading this.',
  },
  entries: {
    commented: ({ actor, data, label }) =>
      data.parent
        ? `${actor} answered a comment on “${label(data.about)}”.`
        : `${actor} commented on “${label(data.about)}”.`,
    comment_edited: ({ actor, data, label }) => `${actor} edited a comment on “${label(data.about)}”.`,
    comment_removed: ({ actor, data, label }) => `${actor} took back a comment on “${label(data.about)}”.`,
    comment_hidden: ({ actor, data, label }) =>
      `${actor} covered a comment by ${label(data.author)} on “${label(data.about)}”.`,
    comment_shown: ({ actor, data, label }) =>
      `${actor} uncovered a comment by ${label(data.author)} on “${label(data.about)}”.`,
    reacted: ({ actor, data, label }) =>
      `${actor} ${data.reaction === null ? 'took back a reaction' : 'reacted'} to a comment on “${label(data.about)}”.`,
    summed_up: ({ actor, data, label }) =>
      `${actor} summed up the discussion of “${label(data.about)}” (edition ${data.edition}).`,
    reading_asked: ({ actor, data, label }) =>
      `${actor} asked everybody to read “${label(data.about)}” by ${formatDay(data.until, 'en')}.`,
    reading_confirmed: ({ actor, data, label }) => `${actor} has read “${label(data.about)}”.`,
  },
}

export const messages = { ko, en }
