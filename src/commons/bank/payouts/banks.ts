import { z } from 'zod'
import type { Bilingual } from '../../../kernel/language.ts'

/** A bank money can be sent to. */
export interface PayBank {
  /** The three digits Korean banks know each other by (금융기관 공동코드); from memory, unverified. */
  code: string
  name: Bilingual
}

/** `iban` is for accounts elsewhere, whose number says the bank. */
export const payBanks: readonly PayBank[] = [
  { code: '004', name: { ko: 'KB국민은행', en: 'KB Kookmin Bank' } },
  { code: '088', name: { ko: '신한은행', en: 'Shinhan Bank' } },
  { code: '020', name: { ko: '우리은행', en: 'Woori Bank' } },
  { code: '081', name: { ko: '하나은행', en: 'Hana Bank' } },
  { code: '011', name: { ko: 'NH농협은행', en: 'NH NongHyup Bank' } },
  { code: '012', name: { ko: '지역 농·축협', en: 'Local NongHyup' } },
  { code: '003', name: { ko: 'IBK기업은행', en: 'Industrial Bank of Korea' } },
  { code: '090', name: { ko: '카카오뱅크', en: 'KakaoBank' } },
  { code: '092', name: { ko: '토스뱅크', en: 'Toss Bank' } },
  { code: '089', name: { ko: '케이뱅크', en: 'K bank' } },
  { code: '045', name: { ko: '새마을금고', en: 'MG Community Credit' } },
  { code: '048', name: { ko: '신협', en: 'Credit unions' } },
  { code: '071', name: { ko: '우체국', en: 'Korea Post' } },
  { code: '023', name: { ko: 'SC제일은행', en: 'SC First Bank Korea' } },
  { code: '007', name: { ko: '수협은행', en: 'Suhyup Bank' } },
  { code: '002', name: { ko: 'KDB산업은행', en: 'Korea Development Bank' } },
  { code: '031', name: { ko: 'iM뱅크(대구)', en: 'iM Bank (Daegu)' } },
  { code: '032', name: { ko: '부산은행', en: 'Busan Bank' } },
  { code: '034', name: { ko: '광주은행', en: 'Gwangju Bank' } },
  { code: '035', name: { ko: '제주은행', en: 'Jeju Bank' } },
  { code: '037', name: { ko: '전북은행', en: 'Jeonbuk Bank' } },
  { code: '039', name: { ko: '경남은행', en: 'Kyongnam Bank' } },
  { code: 'iban', name: { ko: '해외 계좌 (IBAN)', en: 'Account by IBAN' } },
]

export const payBankCode = () => z.enum(payBanks.map(({ code }) => code) as [string, ...string[]])

export const payBankNamed = (code: string): PayBank | undefined => payBanks.find((one) => one.code === code)
