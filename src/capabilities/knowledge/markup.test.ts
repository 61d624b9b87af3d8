import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inlineOf } from './inline.ts'
import { blocksOf, titlesIn } from './markup.ts'

const text = (said: string) => ({ is: 'text', text: said })

describe('a line', () => {
  it('has links to pages and to other sites, and nothing else that leads anywhere', () => {
    expect(inlineOf('[[물길|그 물길]]은 [두레](https://dure.example/a)에서.')).toEqual([
      { is: 'page', title: '물길', label: '그 물길' },
      text('은 '),
      { is: 'link', href: 'https://dure.example/a', label: '두레' },
      text('에서.'),
    ])
    expect(inlineOf('보라: https://a.example/b.')).toEqual([
      text('보라: '),
      { is: 'link', href: 'https://a.example/b', label: 'https://a.example/b' },
      text('.'),
    ])
    for (const evil of ['[x](javascript:alert(1))', '[x](data:text/html,1)', '<a href="//x">x</a>', '[[]]'])
      expect(inlineOf(evil).every((one) => one.is === 'text')).toBe(true)
  })

  it('has emphasis, code and escapes', () => {
    expect(inlineOf('**굵게 [[물]]** *기운* `a*b` \\*별')).toEqual([
      { is: 'strong', inside: [text('굵게 '), { is: 'page', title: '물', label: '물' }] },
      text(' '),
      { is: 'em', inside: [text('기운')] },
      text(' '),
      { is: 'code', text: 'a*b' },
      text(' '),
      text('*'),
      text('별'),
    ])
    expect(inlineOf('2 * 3 * 4')).toEqual([text('2 * 3 * 4')])
  })
})

describe('a page', () => {
  it('is read as headings, paragraphs, lists, quotes, code and rules', () => {
    const blocks = blocksOf(
      '# 물길 ##\n첫 줄\n둘째 줄\n\n- 하나\n  - 속\n- 둘\n1. 첫째\n> 따온 말\n---\n```\n<b>[[x]]\n',
    )
    expect(blocks.map((one) => one.is)).toEqual(['heading', 'paragraph', 'list', 'quote', 'rule', 'code'])
    expect(blocks[0]).toEqual({ is: 'heading', level: 2, id: 'h-0', text: [text('물길')] })
    expect(blocks[1]).toMatchObject({ lines: [[text('첫 줄')], [text('둘째 줄')]] })
    expect(blocks[2]).toMatchObject({ ordered: false, items: [{ inner: [{ text: [text('속')] }] }, {}, {}] })
    expect(blocks[5]).toEqual({ is: 'code', text: '<b>[[x]]\n' })
  })

  it('knows which pages it leads to', () => {
    expect(titlesIn(blocksOf('## [[가]]\n[[나]] **[[다]]**\n- [[가]]\n  - [[라]]\n```\n[[마]]'))).toEqual([
      ...['가', '나', '다', '라'],
    ])
  })

  it('reads whatever is typed, in a time that grows with its length', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (any) => Array.isArray(blocksOf(any))))
    const odd = [
      '#',
      '*',
      '**a ',
      '[',
      '[[a',
      '`',
      '> ',
      '- ',
      ' ',
      '\\',
      '# #',
      'https://',
      '\u2028',
      '(((',
      '[a](https://',
    ]
    for (const sign of odd) {
      const began = performance.now()
      blocksOf(sign.repeat(100_000 / sign.length))
      blocksOf(`# ${sign.repeat(100_000 / sign.length)}x`)
      blocksOf(`- ${sign.repeat(100_000 / sign.length)}\u2028x`)
      expect(performance.now() - began, sign).toBeLessThan(5_000)
    }
  }, 60_000)
})
