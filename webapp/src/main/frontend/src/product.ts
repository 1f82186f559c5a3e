/** What this installation is called; a fork changes it here. */
export const PRODUCT_NAME = 'imagerepo';
