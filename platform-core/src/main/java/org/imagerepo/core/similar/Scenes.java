package org.imagerepo.core.similar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imagerepo.api.catalogue.Photo;

/**
 * Groups photos by scene: a photo belongs to the scene of each that it is like and that was taken
 * at about the same time, and so these belong together, too.
 */
final class Scenes {
  private final List<Shot> shots;
  private final int[] leaders;

  private Scenes(List<Shot> shots) {
    this.shots = shots;
    this.leaders = new int[shots.size()];
  }

  /**
   * @param photos last taken first
   * @return groups of two or more, in the order of their last photos
   */
  static List<Stack> of(List<Photo> photos, Duration within) {
    Scenes scenes = new Scenes(photos.stream().map(Shot::of).flatMap(Optional::stream).toList());
    scenes.join(within);
    return scenes.stacks();
  }

  private void join(Duration within) {
    for (int i = 0; i < leaders.length; i++) {
      leaders[i] = i;
      Shot shot = shots.get(i);
      for (int j = i - 1; j >= 0 && shot.apart(shots.get(j)).compareTo(within) <= 0; j--) {
        if (shot.isOfScene(shots.get(j), within)) {
          int one = leader(i);
          int other = leader(j);
          leaders[Math.max(one, other)] = Math.min(one, other);
        }
      }
    }
  }

  private int leader(int of) {
    int leader = of;
    while (leaders[leader] != leader) {
      leader = leaders[leader];
    }
    return leader;
  }

  private List<Stack> stacks() {
    Map<Integer, List<Photo>> groups = new LinkedHashMap<>();
    for (int i = 0; i < leaders.length; i++) {
      groups.computeIfAbsent(leader(i), leader -> new ArrayList<>()).add(shots.get(i).photo());
    }
    return groups.values().stream().filter(group -> group.size() > 1).map(Stack::of).toList();
  }
}
