/**
 * Certificates as credentials that machines and wallets read: Open Badges 3.0, which are W3C Verifiable Credentials 2.0;
 * their status lists, whose keys they are signed with, their verification whoever issued them ({@code verification}), as
 * pictures ({@code baking}), and links by which a holder shows a certificate to others for a while ({@code sharing}).
 */
package care.training.certification.credential;
