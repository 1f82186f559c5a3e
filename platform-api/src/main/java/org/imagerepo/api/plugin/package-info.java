/**
 * What a plugin is, how it offers its providers, and how a provider is configured.
 *
 * <p>Here lives what is common to every extension point. What one kind of provider does belongs in
 * the package of its idea, never here.
 */
package org.imagerepo.api.plugin;
