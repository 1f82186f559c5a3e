# Sourced by the scripts beside. A secret may be in a file: PLATFORM_MONGODB_URI_FILE names one that
# holds what PLATFORM_MONGODB_URI would.
for named in $(compgen -e PLATFORM_); do
  case $named in
    *_FILE)
      file=${!named}
      if [ ! -r "$file" ]; then
        echo "$0: $named is '$file', which can't be read. Let it name a readable file." >&2
        exit 1
      fi
      export "${named%_FILE}=$(cat "$file")"
      unset "$named"
      ;;
  esac
done
