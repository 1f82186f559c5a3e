package org.imagerepo.plugins.dl4j.net;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A network as a file describes it, whatever the file's format.
 *
 * @param input the name of the image that goes in
 * @param nodes each after those that it needs
 * @param constants by name
 * @param outputs names of the nodes whose results are wanted
 */
public record Graph(
    String input, List<Node> nodes, Map<String, Constant> constants, List<String> outputs) {
  public Graph {
    nodes = List.copyOf(nodes);
    constants = Map.copyOf(constants);
    outputs = List.copyOf(outputs);
  }

  /** A constant that is no weight of a node, such as a list of anchors. */
  public Constant constant(String name) throws IOException {
    Constant constant = constants.get(name);
    if (constant == null) {
      throw new IOException("the model has no constant '" + name + "'");
    }
    return constant;
  }

  /**
   * Puts nodes in order, without those that no output needs.
   *
   * @throws IOException if something is missing
   */
  static Graph sorted(
      String input, Map<String, Node> nodes, Map<String, Constant> constants, List<String> outputs)
      throws IOException {
    Map<String, Node> sorted = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(outputs);
    Set<String> entered = new HashSet<>();
    while (!open.isEmpty()) {
      String name = open.peek();
      Node node = nodes.get(name);
      if (name.equals(input) || constants.containsKey(name) || sorted.containsKey(name)) {
        open.pop();
      } else if (node == null) {
        throw new IOException("the model has no node '" + name + "'");
      } else if (entered.add(name)) {
        node.inputs().forEach(open::push);
      } else {
        sorted.put(name, node);
        open.pop();
      }
    }
    return new Graph(input, new ArrayList<>(sorted.values()), constants, outputs);
  }

  /** How many nodes use each result; an output counts as a use. */
  Map<String, Integer> uses() {
    Map<String, Integer> uses = new HashMap<>();
    outputs.forEach(output -> uses.merge(output, 1, Integer::sum));
    nodes.forEach(node -> node.inputs().forEach(input -> uses.merge(input, 1, Integer::sum)));
    return uses;
  }
}
