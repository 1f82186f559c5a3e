package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.api.catalogue.ShareChange;
import org.imagerepo.api.catalogue.ShareId;
import org.imagerepo.api.catalogue.UserId;

/** The documents of shares. */
final class Shares {
  private static final String LIST = "shares";

  private final MongoCollection<Document> shares;

  Shares(MongoDatabase database) {
    this.shares = database.getCollection("shares");
  }

  void createIndexes() {
    shares.createIndex(
        Indexes.compoundIndex(Indexes.ascending("owner"), Indexes.descending("createdAt", "_id")));
  }

  void add(Share share) {
    shares.insertOne(
        new Document("_id", share.id().value())
            .append("owner", share.owner().value())
            .append("photos", values(share.photos()))
            .append("title", share.title().orElse(null))
            .append("passwordHash", share.passwordHash().orElse(null))
            .append("originals", share.hasOriginals())
            .append("createdAt", Date.from(share.createdAt()))
            .append("expiresAt", share.expiresAt().map(Date::from).orElse(null)));
  }

  Optional<Share> find(ShareId id) {
    return Optional.ofNullable(shares.find(Filters.eq("_id", id.value())).first())
        .map(Shares::read);
  }

  /**
   * @throws IllegalArgumentException if the cursor isn't one of this list
   */
  static Optional<Cursor> start(Optional<String> cursor) {
    return Cursor.decode(cursor, LIST);
  }

  Page<Share> page(UserId owner, Optional<Cursor> start, int limit) {
    Bson own = Filters.eq("owner", owner.value());
    List<Share> found =
        shares
            .find(start.map(cursor -> Filters.and(own, after(cursor))).orElse(own))
            .sort(Sorts.descending("createdAt", "_id"))
            .limit(limit + 1)
            .map(Shares::read)
            .into(new ArrayList<>());
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    Share last = found.get(limit - 1);
    Cursor next = new Cursor(LIST, last.createdAt().toEpochMilli(), last.id().value());
    return new Page<>(found.subList(0, limit), Optional.of(next.encode()));
  }

  private static Bson after(Cursor cursor) {
    Date at = new Date(cursor.number());
    return Filters.and(
        Filters.lte("createdAt", at),
        Filters.or(Filters.lt("createdAt", at), Filters.lt("_id", cursor.text())));
  }

  Optional<Share> change(ShareId id, List<ShareChange> changes) {
    if (changes.isEmpty()) {
      return find(id);
    }
    return Optional.ofNullable(
            shares.findOneAndUpdate(
                Filters.eq("_id", id.value()),
                Updates.combine(changes.stream().map(Shares::update).toList()),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
        .map(Shares::read);
  }

  private static Bson update(ShareChange change) {
    if (change instanceof ShareChange.Photos to) {
      return Updates.set("photos", values(to.photos()));
    }
    if (change instanceof ShareChange.Title to) {
      return Updates.set("title", to.title().orElse(null));
    }
    if (change instanceof ShareChange.Password to) {
      return Updates.set("passwordHash", to.hash().orElse(null));
    }
    if (change instanceof ShareChange.Expiry to) {
      return Updates.set("expiresAt", to.at().map(Date::from).orElse(null));
    }
    return Updates.set("originals", ((ShareChange.Originals) change).areGiven());
  }

  boolean remove(ShareId id) {
    return shares.deleteOne(Filters.eq("_id", id.value())).getDeletedCount() == 1;
  }

  void removeOf(UserId owner) {
    shares.deleteMany(Filters.eq("owner", owner.value()));
  }

  private static List<String> values(List<PhotoId> photos) {
    return photos.stream().map(PhotoId::value).toList();
  }

  private static Share read(Document found) {
    return new Share(
        new ShareId(found.getString("_id")),
        new UserId(found.getString("owner")),
        found.getList("photos", String.class).stream().map(PhotoId::new).toList(),
        Optional.ofNullable(found.getString("title")),
        Optional.ofNullable(found.getString("passwordHash")),
        found.getBoolean("originals"),
        found.getDate("createdAt").toInstant(),
        Optional.ofNullable(found.getDate("expiresAt")).map(Date::toInstant));
  }
}
