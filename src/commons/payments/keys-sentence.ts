import type { Lang } from '../../kernel/language.ts'
import type { KeysProblem } from './keys.ts'

const sentences: Record<Lang, Record<KeysProblem, string>> = {
  ko: {
    readable_by_others:
      '결제 열쇠 파일을 다른 사람도 읽을 수 있어서 쓰지 않았어요. chmod 600으로 막고 다시 시작해 주세요.',
    not_understood: '결제 열쇠 파일을 이해하지 못해서 쓰지 않았어요. 모양을 살펴보고 다시 시작해 주세요.',
  },
  en: {
    readable_by_others:
      'The file of payment keys can be read by others and was not used. Close it with chmod 600 and start again.',
    not_understood:
      'The file of payment keys was not understood and not used. Check its form and start again.',
  },
}

/** What the operator is told at the start; never what the file says. */
export const keysSentence = (problem: KeysProblem, lang: Lang): string => sentences[lang][problem]
