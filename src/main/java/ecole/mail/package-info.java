/** Letters to people: invitations, links for a forgotten password, notices about an account. */
package ecole.mail;
