import type { Player } from './player.ts'

/** Money in and out of the village's accounts; one line was entered twice and is reversed. */
export async function money(player: Player): Promise<void> {
  const enter = (from: string, to: string, amount: string, text: string) =>
    player.act<{ seq: number }>('mina', 'books.recordEntry', {
      date: player.day(),
      from,
      to,
      unit: 'KRW',
      amount,
      text,
    })
  await enter('income:dues', 'assets:bank', '240000', '마을 회비 12가구 (3월)')
  await enter('income:rent', 'assets:cash', '60000', '회관 대관료 (돌잔치)')
  await player.pass(7)
  await enter('assets:bank', 'expenses:utilities', '87400', '회관 전기 요금')
  const twice = await enter('assets:bank', 'expenses:utilities', '87400', '회관 전기 요금')
  await player.act('mina', 'books.reverseEntry', {
    seq: twice.seq,
    date: player.day(),
    reason: '같은 요금을 두 번 적었어요.',
  })
  await enter('assets:cash', 'expenses:tools', '42000', '낫과 장갑')
  await player.pass(6)
}
