import { en } from './messages-en.ts'
import { ko } from './messages-ko.ts'
import { roomEn } from './room-messages-en.ts'
import { roomKo } from './room-messages-ko.ts'

/** Preparing a meeting, then the room and its minutes. */
export const messages = {
  ko: {
    title: ko.title,
    commands: { ...ko.commands, ...roomKo.commands },
    queries: { ...ko.queries, ...roomKo.queries },
    failures: { ...ko.failures, ...roomKo.failures },
    entries: { ...ko.entries, ...roomKo.entries },
  },
  en: {
    title: en.title,
    commands: { ...en.commands, ...roomEn.commands },
    queries: { ...en.queries, ...roomEn.queries },
    failures: { ...en.failures, ...roomEn.failures },
    entries: { ...en.entries, ...roomEn.entries },
  },
}
