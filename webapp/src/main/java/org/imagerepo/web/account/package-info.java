/** Registering, logging in and out, and who one is. How a request is recognised is security's. */
package org.imagerepo.web.account;
