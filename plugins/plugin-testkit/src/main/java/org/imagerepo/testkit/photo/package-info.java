/**
 * Photos made by code, the same at every run: good ones of every kind that the platform accepts,
 * broken ones, hostile ones, and files that aren't photos.
 *
 * <p>Here lives no test and nothing that reads a photo.
 */
package org.imagerepo.testkit.photo;
