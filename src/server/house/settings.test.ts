import { describe, expect, it } from 'vitest';
import { checkout, readSettings } from './settings.ts';

describe('settings', () => {
  it('need nothing', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      port: 3000,
      host: undefined,
      dataDir: `${checkout}/data`,
      trustedProxies: 0,
    });
  });

  it('count an empty variable as not set', () => {
    expect(readSettings({ PORT: '', PUBLIC_URL: '' })).toMatchObject({ port: 3000, publicUrl: undefined });
  });

  it('keep the origin alone of a public address', () => {
    expect(readSettings({ PUBLIC_URL: 'https://Byg.example.dk/' }).publicUrl).toBe('https://byg.example.dk');
  });

  it('scan files where they are told to, and nowhere by themselves', () => {
    expect(readSettings({}).clamd).toBeUndefined();
    expect(readSettings({ CLAMAV_HOST: 'clamav' }).clamd).toEqual({ host: 'clamav', port: 3310 });
    expect(readSettings({ CLAMAV_HOST: '127.0.0.1', CLAMAV_PORT: '3311' }).clamd?.port).toBe(3311);
    expect(() => readSettings({ CLAMAV_HOST: 'tcp://clamav' })).toThrow('CLAMAV_HOST should be ');
  });

  it('fetch answers by mail when all that takes is set, and not by half', () => {
    const said = {
      SMTP_URL: 'smtps://mail.example.dk',
      IMAP_URL: 'imaps://svar:secret@mail.example.dk:993/INBOX',
      REPLY_ADDRESS: 'svar@example.dk',
    };
    expect(readSettings({}).replies).toBeUndefined();
    expect(readSettings(said).replies).toEqual({ imapUrl: said.IMAP_URL, address: 'svar@example.dk' });
    for (const name of Object.keys(said))
      if (name !== 'SMTP_URL') expect(() => readSettings({ ...said, [name]: '' })).toThrow('belong together');
    expect(() => readSettings({ ...said, SMTP_URL: '' })).toThrow('belong together');
    for (const REPLY_ADDRESS of ['svar+x@example.dk', `${'s'.repeat(32)}@example.dk`, 'svar'])
      expect(() => readSettings({ ...said, REPLY_ADDRESS })).toThrow('REPLY_ADDRESS should be ');
    expect(() => readSettings({ ...said, IMAP_URL: 'https://x' })).toThrow('IMAP_URL should be ');
  });

  it('name every wrong variable at once, and what it should be', () => {
    const wrong = {
      PORT: '70000',
      PUBLIC_URL: 'byg.example.dk',
      DATABASE_URL: 'mysql://x',
      SMTP_URL: 'mail',
      LOG_LEVEL: 'loud',
      METRICS: 'yes',
      TRUST_PROXY: '-1',
      MAIL_FROM: 'byg',
    };
    const said = () => readSettings(wrong);
    for (const name of Object.keys(wrong)) expect(said).toThrow(`  ${name} should be `);
    expect(said).toThrow('PORT should be a whole number from 0 to 65535');
  });

  it('give every function its own address, or the one for everything', () => {
    const said = { CONTACT_NAME: ' Biblioteket ', CONTACT_EMAIL: 'a@b.dk', PRIVACY_EMAIL: 'dpo@b.dk' };
    expect(readSettings(said).contact).toEqual({
      name: 'Biblioteket',
      emails: { editor: 'a@b.dk', administrator: 'a@b.dk', accessibility: 'a@b.dk', privacy: 'dpo@b.dk' },
    });
    expect(readSettings({}).contact).toMatchObject({ name: null, emails: { editor: null } });
    expect(() => readSettings({ EDITOR_EMAIL: 'nobody' })).toThrow(
      'EDITOR_EMAIL should be an e-mail address',
    );
  });

  it('take a relative DATA_DIR from where the command was typed', () => {
    expect(readSettings({ DATA_DIR: '/srv/byg/' }).dataDir).toBe('/srv/byg');
    expect(readSettings({ DATA_DIR: 'here' }).dataDir).toMatch(/^\/.*\/here$/);
  });
});
