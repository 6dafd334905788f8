import { describe, expect, it } from 'vitest';
import { deviceAddress, deviceName } from './device';

describe('the name of a device', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
      'Chrome, Windows',
    ],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1',
      'Safari, iPhone',
    ],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36', 'Chrome, Android'],
  ])('of %s', (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });

  it('is not made up', () => {
    expect(deviceName('curl/8.0')).toBeNull();
    expect(deviceName(null)).toBeNull();
  });
});

describe('the address of a device', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['[2001:db8:0:0:0:0:0:7]', '2001:db8::7'],
    ['[0:0:0:0:0:0:0:1]', null],
    ['127.0.0.1', null],
    [null, null],
  ])('%s is shown as %s', (address, shown) => {
    expect(deviceAddress(address)).toBe(shown);
  });
});
