package org.imagerepo.web.admin;

import java.util.List;

/**
 * All plugins.
 *
 * @param items in the order of their loading
 */
public record PluginsView(List<PluginView> items) {}
