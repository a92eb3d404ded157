import { readScan } from './scan';

it('takes what a card reader types as an ID number, whatever its spaces and case', () => {
  expect(readScan(' 11010519491231002x\n')).toEqual({ by: 'id', number: '11010519491231002X' });
  expect(readScan('110105 19491231 002X')).toEqual({ by: 'id', number: '11010519491231002X' });
});

it('takes eleven digits that begin with 1 as a phone', () => {
  expect(readScan('138 0013 8000')).toEqual({ by: 'phone', number: '13800138000' });
});

it.each(['', '王小明', '2380013800', '1101051949123100', '28000138000'])('takes %j as neither', (text) => {
  expect(readScan(text)).toBeNull();
});
