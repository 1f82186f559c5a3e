import { beforeEach, describe, expect, it } from 'vitest';
import { FakeRequest } from '../testing/FakeRequest';
import { photo } from '../testing/photos';
import type { Problem } from './problem';
import { type Receipt, sendPhoto } from './upload';

describe('sendPhoto', () => {
  const file = new File(['bytes'], 'cat.jpg', { type: 'image/jpeg' });
  let request: FakeRequest;
  let shares: number[];
  let sent: number;
  let receipts: Receipt[];
  let problems: Problem[];

  beforeEach(() => {
    request = new FakeRequest();
    shares = [];
    sent = 0;
    receipts = [];
    problems = [];
  });

  const send = () =>
    sendPhoto(
      file,
      {
        onProgress: (share) => shares.push(share),
        onSent: () => (sent += 1),
        onReceipt: (receipt) => receipts.push(receipt),
        onProblem: (problem) => problems.push(problem),
      },
      () => request.asRequest(),
    );

  it('posts the file as the part "files"', () => {
    send();
    expect([request.method, request.url]).toEqual(['POST', '/api/photos']);
    expect((request.sent?.get('files') as File).name).toBe('cat.jpg');
  });

  it('tells how much has left, and when all has', () => {
    send();
    request.progress(50, 200);
    request.progress(200, 200);
    expect(sent).toBe(0);
    request.allSent();
    expect(shares).toEqual([0.25, 1]);
    expect(sent).toBe(1);
    expect(receipts).toEqual([]);
  });

  it.each([
    [201, false],
    [200, true],
  ])('takes an item with status %i for a receipt, duplicate: %s', (status, duplicate) => {
    send();
    const kept = photo({ id: 'p1' });
    request.answer(201, { items: [{ fileName: 'cat.jpg', status, photo: kept }] });
    expect(receipts).toEqual([{ photo: kept, duplicate }]);
    expect(problems).toEqual([]);
  });

  it('takes the problem out of a 207', () => {
    send();
    const problem = { type: '/problems/unsupported-image', detail: 'Not an image.' };
    request.answer(207, { items: [{ fileName: 'cat.jpg', status: 415, problem }] });
    expect(receipts).toEqual([]);
    expect(problems).toMatchObject([
      { type: '/problems/unsupported-image', status: 415, detail: 'Not an image.' },
    ]);
  });

  it('takes the problem of the one item when the whole answer is an error', () => {
    send();
    const problem = { type: '/problems/unsupported-image', detail: 'Not an image.' };
    request.answer(415, { items: [{ fileName: 'cat.jpg', status: 415, problem }] });
    expect(problems).toMatchObject([{ status: 415, detail: 'Not an image.' }]);
  });

  it('takes a problem document for the whole request', () => {
    send();
    request.answer(413, { type: '/problems/too-large', detail: 'Too large.' });
    expect(problems).toMatchObject([{ type: '/problems/too-large', status: 413 }]);
  });

  it.each([
    [502, '<html>'],
    [201, 'not JSON'],
    [201, { items: [] }],
    [201, { items: [{ fileName: 'cat.jpg', status: 201 }] }],
  ])('never takes %i %j for a success', (status, body) => {
    send();
    request.answer(status, body);
    expect(receipts).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  it('reports a broken connection', () => {
    send();
    request.breakDown();
    expect(problems).toMatchObject([{ type: 'about:network' }]);
  });

  it('stops', () => {
    send().abort();
    expect(request.aborted).toBe(true);
  });
});
