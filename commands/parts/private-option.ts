/** The `private` option of whatever is public unless asked otherwise. What it does is the dispatcher's and the face's. */
export const privateOption = { kind: 'flag', description: 'Only you see the answer' } as const;
