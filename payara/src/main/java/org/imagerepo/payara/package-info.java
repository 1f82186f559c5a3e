/**
 * Runs the web application on Payara Micro. Nothing of the platform itself lives here: its settings
 * and its wiring are the web application's.
 */
package org.imagerepo.payara;
