/**
 * What an operator does to a storage beside a running platform: checking, moving, exporting it and
 * importing into it. All of it can be broken off and run again. Here lives no knowledge of any one
 * storage.
 */
package org.imagerepo.core.maintenance;
