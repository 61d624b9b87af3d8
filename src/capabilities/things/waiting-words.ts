import type { Lang } from '../../kernel/language.ts'

const ko = {
  title: '기다리기',
  many: (n: number) => (n === 0 ? '아직 기다리는 사람이 없어요.' : `${n}명이 기다리고 있어요.`),
  lead: '다 나가 있으면 줄을 서 주세요. 비면 먼저 기다린 사람에게 맡아 두고 알려 드려요.',
  wait: '비면 나에게 맡아 두기',
  waitThen: (when: string) => `${when} 기다리기`,
  myPlace: (n: number) => `내 차례는 ${n}번째예요`,
  stop: '그만 기다리기',
  begun: '줄을 섰어요. 비면 알려 드릴게요.',
  stopped: '이제 기다리지 않아요.',
}

const en: typeof ko = {
  title: 'Waiting',
  many: (n) => (n === 0 ? 'Nobody waits yet.' : n === 1 ? 'One person waits.' : `${n} people wait.`),
  lead: 'When all are taken, stand in line. What comes free is kept for whoever waited first, and they are told.',
  wait: 'Keep it for me when it is free',
  waitThen: (when) => `Wait for ${when}`,
  myPlace: (n) => `You are number ${n} in line`,
  stop: 'Stop waiting',
  begun: 'You are in line. You will be told when it is free.',
  stopped: 'You no longer wait.',
}

/** What waiting in line says on pages. */
export const waitingWords: Record<Lang, typeof ko> = { ko, en }
