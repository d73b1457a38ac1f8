import { describe, expect, it } from 'vitest';
import { qrCode } from './qr-code.ts';

/** Codes of versions 3, 7 and 9 as qrencode 4.1 draws them, a row of squares a number. */
const drawnByOthers: readonly (readonly [string, string])[] = [
  [
    'https://byg-partnerskaber.dk/p/er-vi-klar',
    '1fcd877f 10457d41 1758645d 175ac85d 175f975d 105ea141 1fd5557f 115200 17c5fa7c 18a99371 17447db0 7b936aa 1e59cd0c e830fd1 1dd28ac 19b74632 1e70f90c 1bad5775 107ab1b4 128635c2 145629f7 179d1f 1fc9ff5c 105e9310 17524df7 17528d2f 1754ab7e 1046210a 1fd53a94',
  ],
  [
    'https://byg.example/p/' + 'partner-'.repeat(12) + '8',
    '1fc3036cd97f 104c51cfda41 1741afd0d25d 174d81e0cb5d 1744f1f47f5d 1054e3105841 1fd55555557f 6331e1e00 12da8dfd60a0 a0470503099 1a7f37b28f0d 1086e423cb5b 1fc2f4b33cf8 72ceffb24a9 1cd13735abdc 1e1c00b19a73 fe5e5ed0a3 120cbfb4926c 1cb1831323f 690fe4071a2 bf485f76df3 1d162f133113 5565950bf55 1918b71f2d1b 17fef9f73ff9 1da41b138719 3eacc66a38a c1e850138d1 1a49e996d5b9 1b898f44a280 b5cd14aa85f e3928ce5d72 de803e76e22 1f38f5d233cb 14f86e88fe7 f34a7250aaa 136cb1f775f1 16af192513 1fcef755815e 105cb9175110 174537f2dff8 175026a6a958 174405b993f7 104d257297a0 1fdef675a4da',
  ],
  [
    'https://byg.example/p/' + 'partner-'.repeat(18) + '1',
    '1fdb169fd36c7f 104d5d36973641 1741ffa1bf4a5d 1753a55b2c155d 175d42ffd85c5d 1052d511b68c41 1fd5555555557f 1e469101a800 117cc41fc7c0f9 eb0e17feb5d2f 1b69c3d5797625 a2fb7819fcaf3 17e3b8bad36059 8220adf69558f 165ee9d538fe25 1399ab899588da 11c68d301be070 1284aa7ffb6d3f 1d70a9154156a5 152b5481932ad1 47d8ffa1fc27a 171d071c6955b7 9d98564f17f01 190b4fda9f0319 11fe3d9f1b65f8 516cd71f96d17 f584c15407f51 1119b25187cd19 5f0ca9f39adf2 69b45e3586fb1 184aa86ec25c49 12a9ed55d0728 56c63b01bef62 1086766cb86c77 11e5c32ea276e1 149677693fe3a9 cefd89555a7a8 11a1be3d05f31 15ef55eafa4c49 e3e5f515f078a b405e34d36fc3 12ac2aa8f16cb1 1bf19bee6ad665 c2029e93de62b 263839f5763f8 1c1d71c84d15 1fd71f35f2ff51 104722b17da31a 175c83dff769f3 17482d35d3568d 174c372c78cec2 104f7f39bd287b 1fd5287cd7676a',
  ],
];

const rowsOf = (text: string): string =>
  qrCode(text)
    .map((row) => BigInt(`0b${row.map((dark) => (dark ? '1' : '0')).join('')}`).toString(16))
    .join(' ');

describe('a QR code', () => {
  it.each(drawnByOthers)('of %s is square for square what others draw', (text, rows) => {
    expect(rowsOf(text)).toBe(rows);
  });

  it('grows with its text, has its finders, and is the same each time', () => {
    for (const [length, size] of [
      [1, 21],
      [14, 21],
      [15, 25],
      [84, 37],
      [180, 53],
    ] as const) {
      const code = qrCode('x'.repeat(length));
      expect([code.length, new Set(code.map((row) => row.length))]).toEqual([size, new Set([size])]);
      for (const [x, y] of [
        [0, 0],
        [size - 7, 0],
        [0, size - 7],
      ] as const)
        expect(code[y]?.slice(x, x + 7).every(Boolean)).toBe(true);
      expect(qrCode('x'.repeat(length))).toEqual(code);
    }
  });

  it('takes letters of every language, and refuses what is too long', () => {
    expect(qrCode('æ'.repeat(90))).toHaveLength(53);
    expect(() => qrCode('æ'.repeat(91))).toThrow(RangeError);
  });
});
