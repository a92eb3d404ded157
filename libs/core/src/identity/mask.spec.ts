import { maskIdCard, maskName, maskPhone } from './mask';

describe('a masked name', () => {
  it.each([
    ['王小明', '王*'],
    ['李四', '李*'],
    ['欧阳锋', '欧阳*'],
    ['司徒美堂', '司徒*'],
    ['欧阳', '欧*'],
    ['阿卜杜拉·买买提', '阿*'],
    ['𠮷田', '𠮷*'],
    [' 陈大文 ', '陈*'],
    ['John Smith', 'J*'],
    ['', '*'],
  ])('of %j is %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});

describe('a masked phone', () => {
  it('keeps three digits before and four behind', () => {
    expect(maskPhone('13812340000')).toBe('138****0000');
  });

  it.each(['', '1380000', '+8613812340000'])('hides %j, which is not 11 digits, whole', (phone) => {
    expect(maskPhone(phone)).toBe('***********');
  });
});

describe('a masked ID number', () => {
  it('keeps four characters at both ends', () => {
    expect(maskIdCard('442000199001010000')).toBe('4420**********0000');
  });

  it.each(['', '442000900101000', '4420001990010100000'])('hides %j, which is not 18 characters, whole', (text) => {
    expect(maskIdCard(text)).toBe('*'.repeat(18));
  });
});
